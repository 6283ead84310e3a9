// What the program is, under which licence, what it is made of, and where its files are.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

SettingsPage {
    id: panel

    required property AboutModel about

    name: "about"
    title: qsTr("About")

    Label {
        objectName: "version"
        text: qsTr("Companion %1").arg(panel.about.version)
        font.weight: Font.DemiBold
    }

    Label {
        text: qsTr("Free software under the GNU General Public License, version 3 or later. It comes without warranty.")
        color: Theme.inkFaint
    }

    QuietButton {
        objectName: "openChanges"
        Layout.leftMargin: -leftPadding
        name: text
        text: qsTr("All changes (in English)")
        visible: panel.about.hasChanges
        onClicked: panel.about.openChanges()
    }

    SectionTitle {
        text: qsTr("Found a bug?")
    }

    Label {
        text: qsTr("Report it where you got Companion, with these details.")
    }

    FaintLabel {
        text: qsTr("Versions and your system only. Nothing you said, no names and no folders.")
    }

    ActionButton {
        objectName: "copyDetails"
        Layout.topMargin: Theme.unit
        text: panel.about.isCopied ? qsTr("Copied") : qsTr("Copy details for a bug report")
        outline: Glyphs.copy
        onClicked: {
            panel.about.copyDetails(Theme.scheme);
            Accessible.announce(qsTr("Copied"), Accessible.Polite);
        }
    }

    SectionTitle {
        text: qsTr("Folders")
        visible: panel.about.folder !== ""
    }

    Folder {
        what: qsTr("Your companion")
        path: panel.about.folder
        buttonName: "openFolder"
    }

    Folder {
        what: qsTr("Logs")
        path: panel.about.logs
        buttonName: "openLogs"
    }

    Fold {
        Layout.bottomMargin: Theme.margin
        title: qsTr("Components and their licences")
        buttonName: "components"

        Repeater {
            model: panel.about.components

            ColumnLayout {
                id: component

                required property var modelData

                objectName: "component"
                spacing: 0
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(component.modelData.name).arg(component.modelData.licence)

                Label {
                    text: component.modelData.name
                    Accessible.ignored: true
                }
                FaintLabel {
                    text: component.modelData.licence
                    Accessible.ignored: true
                }
            }
        }
    }

    component Folder: RowLayout {
        id: folder

        required property string what
        required property string path
        required property string buttonName

        spacing: Theme.gap
        visible: folder.path !== ""

        ColumnLayout {
            spacing: 0

            Label {
                text: folder.what
            }
            FaintLabel {
                text: folder.path
                wrapMode: Text.WrapAnywhere
            }
        }

        IconButton {
            objectName: folder.buttonName
            name: qsTr("Open the folder: %1").arg(folder.what)
            outline: Glyphs.folder
            onClicked: panel.about.openFolder(folder.path)
        }
    }
}
