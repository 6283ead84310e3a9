// Text in the theme's ink.
import QtQuick
import theme

Text {
    color: Theme.ink
    linkColor: Theme.accent
    font.pixelSize: Theme.fontPixels
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
