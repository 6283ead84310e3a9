// Text in the theme's ink, from the side on which the window's language begins, whatever language it is in itself.
import QtQuick
import QtQuick.Layouts
import theme

Text {
    Layout.fillWidth: true
    color: Theme.ink
    linkColor: Theme.accent
    font.pixelSize: Theme.fontPixels
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
