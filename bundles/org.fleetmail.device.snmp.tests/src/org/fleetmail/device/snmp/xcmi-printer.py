#!/usr/bin/env python3
"""A printer with the tables of XCMI 5.11, for pass_persist of net-snmp's agent.

The folder of this file holds its log and its mood: "locked" (somebody else holds a lock), "busy" (another change is in
progress), "rejects TYPE" (validation finds fault with the option of this type), "fails" (activation ends in error),
"one-lock" (a single lock of fixed rows).
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
XEROX = (1, 3, 6, 1, 4, 1, 253, 8)
LOCK = XEROX + (51, 8, 2, 1)
LOCK_COUNT = XEROX + (51, 8, 1, 5, 0)
REQUEST = XEROX + (51, 9, 2, 1)
OPTION = XEROX + (51, 10, 2, 1)
ACTIVE = XEROX + (64, 4, 2, 1)
SMTP = XEROX + (63, 14, 1505)
DEVICE = 4
INTEGER, STRING, OID = "integer", "string", "objectid"


def read(name):
    path = os.path.join(HERE, name)
    return open(path).read().split() if os.path.exists(path) else []


def log(text):
    with open(os.path.join(HERE, "log"), "a") as file:
        file.write(text + "\n")


def dotted(oid):
    return "." + ".".join(map(str, oid))


MOOD = read("mood")
cells = {LOCK_COUNT: (INTEGER, 1 if "one-lock" in MOOD else 0)}
left = 0


def option(index, number, column, kind, value):
    row = (DEVICE, index)
    cells[ACTIVE + (3,) + row] = (OID, dotted(SMTP + (number,)))
    cells[ACTIVE + (column,) + row] = (kind, value)


option(1, 1, 7, STRING, "smtp.old.example")
option(2, 3, 5, INTEGER, 25)
option(3, 47, 7, STRING, "")
option(4, 58, 7, STRING, "old@example.com")
for column, value in ((3, 0), (4, 1), (5, 0), (6, 0)):
    cells[REQUEST + (column, DEVICE, 1)] = (INTEGER, value)
if "one-lock" in MOOD:
    cells[LOCK + (2, 1)] = (INTEGER, 2)
if "locked" in MOOD:
    cells[LOCK + (2, 1)] = (INTEGER, 1)
    cells[LOCK + (3, 1)] = (STRING, "somebody else")


def rows():
    """The wished options in the order of their chain."""
    index = cells[REQUEST + (3, DEVICE, 1)][1]
    while index:
        yield index
        index = cells[OPTION + (10, DEVICE, index)][1]


def run(operation):
    global left
    left = 1
    error = (0, 0)
    for index in rows():
        kind = cells[OPTION + (3, DEVICE, index)][1]
        if "rejects" in MOOD and kind == dotted(SMTP + (int(MOOD[MOOD.index("rejects") + 1]),)):
            error = (index, 10)
    if operation in (6, 7, 8) and "fails" in MOOD:
        error = (cells[REQUEST + (3, DEVICE, 1)][1], 14)
    cells[REQUEST + (5, DEVICE, 1)] = (INTEGER, error[0])
    cells[REQUEST + (6, DEVICE, 1)] = (INTEGER, error[1])
    if operation in (6, 8) and error == (0, 0):
        activate()


def activate():
    for index in rows():
        kind = cells[OPTION + (3, DEVICE, index)]
        for oid in [oid for oid, value in cells.items() if oid[:-2] == ACTIVE + (3,) and value == kind]:
            for column in (5, 7):
                wished = cells.get(OPTION + (column, DEVICE, index))
                if wished:
                    cells[ACTIVE + (column,) + oid[-2:]] = wished


def locked():
    owners = [value[1] for oid, value in cells.items() if oid[:-1] == LOCK + (4,)]
    return any(owner in (dotted(REQUEST[:-1]), dotted(LOCK[:-1])) for owner in owners)


def set_cell(oid, kind, value):
    log("%s %s" % (dotted(oid), value))
    if oid[:-1] == LOCK + (2,):
        return set_lock(oid, int(value))
    if "locked" in MOOD and oid[: len(LOCK)] != LOCK or not locked() and oid[: len(LOCK)] != LOCK:
        return "inconsistent-value"
    if oid == REQUEST + (4, DEVICE, 1):
        if left or "busy" in MOOD:
            return "inconsistent-value"
        run(int(value))
        return "DONE"
    if oid[:-2] == OPTION + (2,) and int(value) == 6:
        forget(OPTION, oid[-2:])
        return "DONE"
    cells[oid] = (kind, int(value) if kind == INTEGER else value)
    return "DONE"


def set_lock(oid, status):
    if "locked" in MOOD:
        return "inconsistent-value"
    if status in (2, 6):
        forget(LOCK, oid[-1:])
    if status != 6:
        cells[oid] = (INTEGER, 1 if status == 4 else status)
    return "DONE"


def forget(entry, row):
    for oid in [oid for oid in cells if oid[: len(entry)] == entry and oid[-len(row):] == row]:
        del cells[oid]


def show(oid):
    global left
    kind, value = cells[oid]
    if oid == REQUEST + (4, DEVICE, 1) and left:
        left -= 1
        value = 9
    print("%s\n%s\n%s" % (dotted(oid), kind, value))


def placeholder(oid):
    """net-snmp hands a SET on to a script only for an object that it can get, so a row to be made has empty cells."""
    kinds = {LOCK: {2: INTEGER, 3: STRING, 4: OID, 5: INTEGER}}
    kinds[OPTION] = {2: INTEGER, 3: OID, 4: INTEGER, 5: INTEGER, 7: STRING, 10: INTEGER, 11: INTEGER}
    kind = kinds.get(oid[: len(LOCK)], {}).get(oid[len(LOCK)] if len(oid) > len(LOCK) else 0)
    if kind:
        print("%s\n%s\n%s" % (dotted(oid), kind, {INTEGER: "0", STRING: "", OID: ".0.0"}[kind]))
    else:
        print("NONE")


def numbers(text):
    return tuple(int(part) for part in text.strip().strip(".").split("."))


def answer(command):
    if command == "PING":
        print("PONG")
    elif command == "get":
        oid = numbers(sys.stdin.readline())
        show(oid) if oid in cells else placeholder(oid)
    elif command == "getnext":
        after = numbers(sys.stdin.readline())
        later = sorted(oid for oid in cells if oid > after)
        show(later[0]) if later else print("NONE")
    elif command == "set":
        oid = numbers(sys.stdin.readline())
        kind, _, value = sys.stdin.readline().strip().partition(" ")
        print(set_cell(oid, kind, value.strip('"')))
    sys.stdout.flush()


for line in iter(sys.stdin.readline, ""):
    if line.strip():
        answer(line.strip())
