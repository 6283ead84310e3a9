// What can be set: a list of pages.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import parts
import theme

ColumnLayout {
    id: panel

    required property list<Page> pages

    signal asked(string page)
    signal closed

    function focusEntry(page: string) {
        for (let index = 0; index < entries.count; ++index) {
            const entry = entries.itemAt(index) as Entry;
            if (entry?.page.name === page)
                entry.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    spacing: Theme.gap

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Settings")
        onClosed: panel.closed()
    }

    PanelScroll {
        Layout.fillWidth: true
        Layout.fillHeight: true
        name: qsTr("Settings")
        inset: 0

        Repeater {
            id: entries

            model: panel.pages

            Entry {}
        }
    }

    component Entry: T.Button {
        id: entry

        required property Page modelData
        readonly property Page page: entry.modelData

        objectName: "setting-" + entry.page.name
        Layout.fillWidth: true
        implicitHeight: content.implicitHeight + entry.topPadding + entry.bottomPadding
        leftPadding: Theme.unit * 2.5
        rightPadding: Theme.unit * 2.5
        topPadding: Theme.gap
        bottomPadding: Theme.gap
        focusPolicy: Qt.StrongFocus
        visible: entry.page.title !== ""
        Accessible.role: Accessible.Button
        Accessible.name: entry.page.title
        Accessible.description: entry.page.about

        contentItem: RowLayout {
            id: content

            spacing: Theme.margin

            Glyph {
                outline: entry.page.outline
                ink: Theme.accent
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignLeft
                    text: entry.page.title
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }

                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignLeft
                    text: entry.page.about
                    color: Theme.inkFaint
                    font.pixelSize: Theme.textSmall
                    Accessible.ignored: true
                }
            }

            Glyph {
                outline: entry.mirrored ? Glyphs.foldedBack : Glyphs.folded
                ink: Theme.inkFaint
            }
        }

        background: Rectangle {
            radius: Theme.radius
            color: entry.down ? Theme.pressed : entry.hovered ? Theme.raised : "transparent"

            Behavior on color {
                ColorAnimation {
                    duration: Theme.quick
                }
            }

            FocusRing {
                control: entry
                isShown: entry.visualFocus
                radius: Theme.radius
            }
        }

        Keys.onReturnPressed: entry.click()
        Keys.onEnterPressed: entry.click()
        onClicked: panel.asked(entry.page.name)
    }
}
