// The texts that say who the companion is; each is kept once the keyboard leaves it, or with Enter.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: texts

    required property PersonaModel persona
    readonly property var parts: texts.persona.parts

    spacing: Theme.gap

    Repeater {
        model: texts.parts.texts

        ColumnLayout {
            id: entry

            required property var modelData
            readonly property string kept: texts.persona.texts[entry.modelData.key] ?? ""

            function keep() {
                texts.persona.setText(entry.modelData.key, field.text);
            }

            spacing: Theme.unit
            // what is being written is not overwritten
            onKeptChanged: {
                if (!field.activeFocus)
                    field.text = entry.kept;
            }

            Label {
                Layout.fillWidth: true
                text: entry.modelData.title
                color: Theme.inkFaint
                font.pixelSize: Theme.textSmall
                Accessible.ignored: true
            }

            FramedField {
                id: field

                objectName: entry.modelData.key
                Layout.fillWidth: true
                name: entry.modelData.title
                placeholderText: entry.modelData.hint
                text: entry.kept
                Accessible.description: entry.modelData.hint
                onFinished: entry.keep()
                onActiveFocusChanged: {
                    if (!field.activeFocus)
                        entry.keep();
                }
            }
        }
    }
}
