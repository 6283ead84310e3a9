// A page of the side panel: its title, the button that closes it, and below them what it shows.
import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: panel

    required property string title

    signal closed

    spacing: Theme.gap

    RowLayout {
        Label {
            Layout.leftMargin: Theme.inset
            text: panel.title
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
        }

        IconButton {
            objectName: "closePanel"
            name: qsTr("Close")
            outline: Glyphs.close
            onClicked: panel.closed()
        }
    }
}
