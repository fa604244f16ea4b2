#!/usr/bin/env python3
"""Reads account files of Outlook Express (.iaf) and prints their values as JSON, a list with one object for each file.

Written from published descriptions of the format alone: the Perl module Win32::Outlook::IAF 0.9 and 0.96 and the table
of fields at infobyte.hr (read 2026-11-25, confidence medium: Microsoft never published the format). The program whose
files it judges was not looked at.

A file is a header of twelve bytes and records of a field, a length and that many bytes, both numbers of 32 bits, least
byte first. The upper half of a field says what it is, the lower half of which kind its value is. The descriptions
bound a value to 4096 bytes. Whatever is not described ends the reading with status 1.
"""
import json
import struct
import sys

HEADER = bytes.fromhex("664D4149 00000500 01000000")
LONGEST = 4096
NUMBER, TEXT, FLAG, PASSWORD = 0x3E9, 0x3F0, 0x3F5, 0x3F6

FIELDS = {
    305464304: "AccountName", 305988592: "AccountID", 305726441: "ConnectionType", 305791984: "ConnectionName",
    311952368: "IMAPServer", 312017904: "IMAPUserName", 312083446: "IMAPPassword", 312214517: "IMAPAuthUseSPA",
    312280041: "IMAPPort", 312345589: "IMAPSecureConnection", 312411113: "IMAPTimeout", 312476656: "IMAPRootFolder",
    312738805: "IMAPPolling", 313525237: "IMAPPasswordPrompt", 313656309: "IMAPPollAllFolders",
    331613168: "POP3Server", 331678704: "POP3UserName", 331744246: "POP3Password", 331875317: "POP3AuthUseSPA",
    331940841: "POP3Port", 332006389: "POP3SecureConnection", 332071913: "POP3Timeout",
    332137461: "POP3LeaveMailOnServer", 332202997: "POP3RemoveWhenDeleted", 332268533: "POP3RemoveWhenExpired",
    332334057: "POP3ExpireDays", 332399605: "POP3SkipAccount", 332530677: "POP3PasswordPrompt",
    338166768: "SMTPServer", 338232304: "SMTPUserName", 338297846: "SMTPPassword", 338428905: "SMTPAuthMethod",
    338494441: "SMTPPort", 338559989: "SMTPSecureConnection", 338625513: "SMTPTimeout", 338691056: "SMTPDisplayName",
    338756592: "SMTPOrganizationName", 338822128: "SMTPEmailAddress", 338887664: "SMTPReplyToEmailAddress",
    339215349: "SMTPPasswordPrompt",
}


def value(kind, data):
    if kind in (NUMBER, FLAG):
        (number,) = struct.unpack("<I", data)
        if kind == FLAG and number > 1:
            raise ValueError("neither 0 nor 1: %d" % number)
        return number
    if kind == TEXT:
        if data.find(0) != len(data) - 1:
            raise ValueError("a text that does not end at its only zero byte")
        return data[:-1].decode("cp932")
    if kind == PASSWORD:
        return "a password of %d bytes" % len(data)
    raise ValueError("a kind nobody describes: %#x" % kind)


def values(data):
    if data[:len(HEADER)] != HEADER:
        raise ValueError("another header: " + data[:len(HEADER)].hex(" "))
    place, found = len(HEADER), {}
    while place < len(data):
        field, length = struct.unpack_from("<II", data, place)
        content = data[place + 8:place + 8 + length]
        if field not in FIELDS or FIELDS[field] in found:
            raise ValueError("unknown or twice: %d" % field)
        if length > LONGEST or len(content) != length:
            raise ValueError("%s is cut or longer than %d bytes" % (FIELDS[field], LONGEST))
        found[FIELDS[field]] = value(field & 0xFFFF, content)
        place += 8 + length
    return found


try:
    json.dump([values(open(path, "rb").read()) for path in sys.argv[1:]], sys.stdout)
except (ValueError, struct.error) as trouble:
    sys.exit(str(trouble))
