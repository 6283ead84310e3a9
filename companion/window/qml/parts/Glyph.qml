// One icon; its outline comes from Glyphs. An image rather than a Shape: Qt's software renderer draws a Shape that
// a clip hides whole as if there were no clip, and loses one in a layer on a screen of high density.
import QtQuick
import QtQuick.Layouts
import theme

Image {
    id: glyph

    required property string outline
    property color ink: Theme.ink
    property bool isFilled: false
    property real side: Math.round(Theme.fontPixels * 1.4)

    function svg(): string {
        const fill = glyph.isFilled ? glyph.ink : "none";
        const style = `fill="${fill}" stroke="${glyph.ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`;
        // large, because Qt makes a picture from data smaller for sourceSize, and never larger
        return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480" viewBox="0 0 24 24"><path d="${glyph.outline}" ${style}/></svg>`;
    }

    width: glyph.side
    height: glyph.side
    // else a layout would give it the size of its picture, in pixels of the screen
    Layout.preferredWidth: glyph.side
    Layout.preferredHeight: glyph.side
    sourceSize: Qt.size(glyph.side * Screen.devicePixelRatio, glyph.side * Screen.devicePixelRatio)
    source: glyph.outline ? "data:image/svg+xml;utf8," + encodeURIComponent(glyph.svg()) : ""
    Accessible.ignored: true
}
