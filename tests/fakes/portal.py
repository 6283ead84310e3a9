"""A desktop's portal for keys: a program that answers as it is told, and presses the key once it is bound.

Run as ``portal.py yes|no|wait``: with "yes" it binds what it is asked, prints the trigger, then tells that the key is
pressed and let go; with "no" it says that the person refused; with "wait" it prints that it asks the person, who never
answers.
"""

import sys

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

PATH = "/org/freedesktop/portal/desktop"
SESSION = "/org/freedesktop/portal/desktop/session/1"


def main(does: str) -> None:
    with open_dbus_connection(bus="SESSION") as bus:
        bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
        print("up", flush=True)
        while True:
            call = bus.receive()
            if call.header.message_type is not MessageType.method_call:
                continue
            member, sender = call.header.fields[HeaderFields.member], call.header.fields[HeaderFields.sender]
            token = call.body[-1]["handle_token"][1]
            request = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
            bus.send(new_method_return(call, "o", (request,)))
            answer = DBusAddress(request, interface="org.freedesktop.portal.Request")
            if does == "no" and member == "BindShortcuts":
                bus.send(new_signal(answer, "Response", "ua{sv}", (1, {})))
                continue
            if does == "wait" and member == "BindShortcuts":
                print("asked", flush=True)
                continue
            bus.send(new_signal(answer, "Response", "ua{sv}", (0, {"session_handle": ("s", SESSION)})))
            if member == "BindShortcuts":
                print(call.body[1][0][1]["preferred_trigger"][1], flush=True)
                keys = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")
                for told in ("Activated", "Deactivated"):
                    bus.send(new_signal(keys, told, "osta{sv}", (SESSION, "talk", 0, {})))


if __name__ == "__main__":
    main(sys.argv[1])
