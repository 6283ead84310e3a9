// What stands in an empty place: why it is empty and what to do next.
import QtQuick
import parts
import theme

Column {
    id: placeholder

    required property string outline
    required property string title
    property string advice: ""

    spacing: Theme.gap
    // in a place too low for it, it would lie over what stands beside
    opacity: placeholder.height <= (placeholder.parent?.height ?? 0) ? 1 : 0

    Glyph {
        anchors.horizontalCenter: parent.horizontalCenter
        side: Theme.fontPixels * 2.6
        outline: placeholder.outline
        ink: Theme.inkFaint
    }

    Label {
        width: placeholder.width
        horizontalAlignment: Text.AlignHCenter
        text: placeholder.title
        font.weight: Font.DemiBold
    }

    Label {
        width: placeholder.width
        horizontalAlignment: Text.AlignHCenter
        text: placeholder.advice
        color: Theme.inkFaint
        visible: text !== ""
    }
}
