// The frame of a page of settings: its title, what it holds, and below it whether that is still being loaded.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property SettingsModel settings
    required property string name
    required property string title
    readonly property bool isWaiting: panel.settings.waiting[panel.name] ?? false
    default property alias content: scroll.content

    signal closed

    spacing: Theme.gap

    PanelHeader {
        title: panel.title
        onClosed: panel.closed()
    }

    PanelScroll {
        id: scroll

        Layout.fillWidth: true
        Layout.fillHeight: true
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
