// A setting that is written: kept with Enter, or once the keyboard leaves it; a secret is never shown again.
import QtQuick
import companion.window
import parts

FramedField {
    id: field

    required property SettingsModel settings
    // key, title, does and hint
    required property var part
    required property string value
    readonly property bool isSecret: field.part.kind === "secret"
    // what was sent last, so that what is refused is not sent again as the keyboard leaves
    property string tried: field.shown

    readonly property string shown: field.isSecret ? "" : field.value

    function keep() {
        if (field.text === field.tried)
            return;
        field.tried = field.text;
        field.settings.setValue(field.part.key, field.text);
        if (field.isSecret) {
            field.tried = "";
            field.text = "";
        }
    }

    objectName: "written"
    name: field.part.title
    placeholderText: field.isSecret && field.value !== "" ? qsTr("A key is set. Type a new one to replace it.") : field.part.hint
    text: field.shown
    Accessible.description: field.part.does
    Accessible.passwordEdit: field.isSecret
    onFinished: field.keep()
    onActiveFocusChanged: {
        if (!field.activeFocus)
            field.keep();
    }
    onValueChanged: {
        field.text = field.shown;
        field.tried = field.shown;
    }
}
