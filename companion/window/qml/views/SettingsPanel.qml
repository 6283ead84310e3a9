// What can be set: a list of pages, and a field to find a setting in them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import companion.window
import parts
import theme

Panel {
    id: panel

    required property list<Page> pages
    required property SettingsModel settings
    // what was found, the best first: page, titles and at
    readonly property var found: panel.settings.find(search.text, panel.pages.map(page => [page.name, page.title]))
    readonly property bool isSearching: search.text.trim() !== ""

    // to what has this name on a page, or to its top for ""
    signal asked(string page, string at)

    function focusEntry(page: string) {
        for (let index = 0; index < entries.count; ++index) {
            const entry = entries.itemAt(index) as Entry;
            if (entry?.page.name === page)
                entry.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: qsTr("Settings")
    onVisibleChanged: search.clear()

    SearchField {
        id: search

        objectName: "findSetting"
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        name: qsTr("Find a setting")
        // Enter goes to what fits best
        onAccepted: {
            if (panel.found.length > 0)
                panel.asked(panel.found[0].page, panel.found[0].at);
        }
    }

    Placeholder {
        objectName: "nothingFound"
        Layout.fillWidth: true
        Layout.topMargin: Theme.margin
        outline: Glyphs.search
        title: qsTr("No results")
        advice: qsTr("Try another word.")
        visible: panel.isSearching && panel.found.length === 0
    }

    PanelScroll {
        name: panel.title
        inset: 0

        Repeater {
            id: entries

            model: panel.isSearching ? panel.found.map(each => panel.pages.find(page => page.name === each.page)) : panel.pages.filter(page => page.isSetting)

            Entry {}
        }
    }

    component Entry: T.Button {
        id: entry

        required property Page modelData
        readonly property Page page: entry.modelData
        readonly property var match: panel.found.find(each => each.page === entry.page.name)
        readonly property string about: entry.match?.titles.join(" · ") || entry.page.about

        objectName: "setting-" + entry.page.name
        Layout.fillWidth: true
        implicitHeight: content.implicitHeight + entry.topPadding + entry.bottomPadding
        leftPadding: Theme.inset
        rightPadding: Theme.inset
        topPadding: Theme.gap
        bottomPadding: Theme.gap
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: entry.page.title
        Accessible.description: entry.about

        contentItem: RowLayout {
            id: content

            spacing: Theme.margin

            Glyph {
                outline: entry.page.outline
                ink: Theme.accent
            }

            ColumnLayout {
                spacing: 0

                Label {
                    text: entry.page.title
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }

                FaintLabel {
                    text: entry.about
                    Accessible.ignored: true
                }
            }

            Glyph {
                outline: entry.mirrored ? Glyphs.foldedBack : Glyphs.folded
                ink: Theme.inkFaint
                // where letters are large the words need the room
                visible: entry.width > Theme.fontPixels * 16
            }
        }

        background: Rectangle {
            radius: Theme.radius
            color: entry.down ? Theme.pressed : entry.hovered ? Theme.raised : Theme.clear

            Behavior on color {
                ColorAnimation {
                    duration: Theme.quick
                }
            }

            FocusRing {
                // within the entry, which is as wide as the list that cuts off what reaches beyond it
                anchors.margins: 0
                control: entry
                isShown: entry.visualFocus
                radius: Theme.radius
            }
        }

        Keys.onReturnPressed: entry.click()
        Keys.onEnterPressed: entry.click()
        onClicked: panel.asked(entry.page.name, entry.match?.at ?? "")
    }
}
