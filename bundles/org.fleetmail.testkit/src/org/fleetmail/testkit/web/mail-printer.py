#!/usr/bin/python3
"""The mail page of an invented device, as a CGI program (RFC 3875): a form, sent as multipart/form-data, and the same as XML.

With ?guarded a change is taken only with the token that the last answer held in its header X-Csrf-Token.
"""
import email.parser
import email.policy
import html
import json
import os
import secrets
import sys
import xml.etree.ElementTree as ET

FOLDER = os.path.dirname(os.path.abspath(__file__))
STATE = os.path.join(FOLDER, "mail.json")
TOKEN = os.path.join(FOLDER, "token")
NAMES = ("srv", "prt", "usr", "pas", "adr")


def answer(status, kind, text):
    token = secrets.token_hex(8)
    with open(TOKEN, "w") as file:
        file.write(token)
    body = text.encode()
    sys.stdout.buffer.write(
        f"Status: {status}\r\nContent-Type: {kind}; charset=utf-8\r\nX-Csrf-Token: {token}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
    sys.exit(0)


def state():
    with open(STATE) as file:
        return json.load(file)


def page(mail):
    shown = dict(mail, pas="")
    label = {"srv": "SMTP server", "prt": "SMTP port", "usr": "SMTP user name", "pas": "SMTP password", "adr": "Sender address"}
    rows = "".join(
        f'<tr><td><label for="{name}">{label[name]}</label></td><td><input id="{name}" name="{name}" maxlength="64" '
        f'type="{"password" if name == "pas" else "text"}" value="{html.escape(str(shown[name]))}"></td></tr>'
        for name in NAMES)
    return ('<!DOCTYPE html><html><head><title>Mail</title></head><body>'
            '<form id="f" method="post" enctype="multipart/form-data" action="/mail.cgi">'
            f'<table>{rows}</table><input type="hidden" name="page" value="mail"><button>OK</button></form></body></html>')


def document(mail):
    root = ET.Element("Mail")
    for name in NAMES:
        ET.SubElement(root, name).text = "" if name == "pas" else str(mail[name])
    ET.SubElement(root, "Kept").text = "as it is"
    return ET.tostring(root, encoding="unicode")


def sent(body):
    kind = os.environ.get("CONTENT_TYPE", "")
    if kind.startswith("multipart/form-data"):
        parser = email.parser.BytesParser(policy=email.policy.HTTP)
        message = parser.parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        return {part.get_param("name", header="content-disposition"): part.get_content().rstrip("\r\n")
                for part in message.iter_parts()}
    if "xml" in kind:
        root = ET.fromstring(body)
        if root.findtext("Kept") != "as it is":
            answer("400 Bad Request", "text/plain", "something is missing")
        return {element.tag: element.text or "" for element in root}
    answer("415 Unsupported Media Type", "text/plain", "neither a form nor XML")


def save(fields):
    mail = state()
    mail.update({name: fields[name] for name in NAMES if name in fields and (name != "pas" or fields[name])})
    with open(STATE, "w") as file:
        json.dump(mail, file)


query = os.environ.get("QUERY_STRING", "")
if os.environ["REQUEST_METHOD"] == "GET":
    answer("200 OK", "application/xml", document(state())) if "xml" in query else answer("200 OK", "text/html", page(state()))
if "guarded" in query:
    with open(TOKEN) as file:
        if os.environ.get("HTTP_X_CSRF_TOKEN", "") != file.read():
            answer("403 Forbidden", "text/plain", "wrong token")
save(sent(sys.stdin.buffer.read(int(os.environ.get("CONTENT_LENGTH") or 0))))
answer("200 OK", "text/html", "<html><head><title>OK</title></head><body>Settings saved</body></html>")
