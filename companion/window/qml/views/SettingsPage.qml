// The frame of a page of settings: its title, what it holds, and below it whether that is still being loaded.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property SettingsModel settings
    required property string name
    readonly property bool isWaiting: panel.settings.waiting[panel.name] ?? false
    default property alias content: scroll.content

    PanelScroll {
        id: scroll

        name: panel.title
    }

    SideNote {
        objectName: "problem"
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.settings.problems
        isError: true
    }

    Label {
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: qsTr("Loading your choice. Nothing changes until it is ready.")
        color: Theme.inkFaint
        visible: panel.isWaiting
    }
}
