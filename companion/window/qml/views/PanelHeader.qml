// The title of a side panel, and the button that closes it.
import QtQuick
import QtQuick.Layouts
import parts
import theme

RowLayout {
    id: header

    required property string title

    signal closed

    Label {
        Layout.leftMargin: Theme.inset
        text: header.title
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
        onClicked: header.closed()
    }
}
