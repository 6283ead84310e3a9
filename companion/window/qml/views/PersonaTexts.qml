// The texts that say who the companion is; each is kept once the keyboard leaves it, or with Enter.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: texts

    required property SettingsModel settings
    // of a ready personality, in a window of another language
    required property bool isEnglish
    readonly property string page: "persona"
    readonly property string group: "texts"
    readonly property var parts: texts.settings.pages[texts.page][texts.group].parts

    spacing: Theme.gap

    FaintLabel {
        text: qsTr("Here you edit the English texts that the language model reads. Your own words may be in any language.")
        visible: texts.isEnglish
    }

    Repeater {
        model: texts.parts.length

        ColumnLayout {
            id: entry

            required property int index
            readonly property var part: texts.parts[entry.index]
            // a list is written one a line
            readonly property bool isList: entry.part.kind === "subjects"
            readonly property string kept: entry.isList ? (texts.settings.subjects[entry.part.key] ?? []).join("\n") : texts.settings.values[entry.part.key] ?? ""

            function keep() {
                if (entry.isList)
                    texts.settings.setLines(entry.part.key, field.text);
                else
                    texts.settings.setValue(entry.part.key, field.text);
            }

            // it was changed since the page was made, and is kept as it stands
            property bool isChanged: false
            readonly property bool isSaved: entry.isChanged && field.text.trim() === entry.kept

            spacing: Theme.unit
            property string shown: ""

            // what is being written is not overwritten, but what only stands there is: a new name takes the old one's sound away
            onKeptChanged: {
                if (!field.activeFocus || field.text === entry.shown)
                    field.text = entry.kept;
                entry.shown = entry.kept;
            }

            onIsSavedChanged: {
                if (entry.isSaved)
                    texts.Accessible.announce(saved.text, Accessible.Polite);
            }

            RowLayout {
                spacing: Theme.unit

                FaintLabel {
                    text: entry.part.title
                    Accessible.ignored: true
                }
                Glyph {
                    side: Math.round(Theme.fontPixels)
                    outline: Glyphs.tick
                    ink: Theme.accent
                    visible: entry.isSaved
                }
                Label {
                    id: saved
                    Layout.fillWidth: false

                    objectName: "saved-" + entry.part.key
                    //: what was written in a field is kept
                    text: qsTr("Saved")
                    color: Theme.accent
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.NoWrap
                    visible: entry.isSaved
                }
            }

            FramedField {
                id: field

                objectName: entry.part.key
                name: entry.part.title
                placeholderText: entry.part.hint
                text: entry.kept
                Accessible.description: entry.part.hint
                onFinished: entry.keep()
                onTextChanged: entry.isChanged = entry.isChanged || field.activeFocus && field.text !== entry.kept
                onActiveFocusChanged: {
                    if (!field.activeFocus)
                        entry.keep();
                }
            }

            SideNote {
                objectName: "refused"
                text: texts.settings.refused[entry.part.key] ?? ""
                isError: true
            }
        }
    }
}
