// A face that does not move, small enough for a list. An image rather than Shapes, which Qt's software renderer draws
// beyond a clip that hides them whole.
import QtQuick
import theme
import "portrait.js" as Drawing

Image {
    id: portrait

    // part -> choice, as companion/values/face_look.py names both; what is missing is as by default
    required property var parts

    sourceSize: Qt.size(portrait.width * Screen.devicePixelRatio, portrait.height * Screen.devicePixelRatio)
    source: "data:image/svg+xml;utf8," + encodeURIComponent(Drawing.svg(portrait.parts, Theme.halo))
    Accessible.ignored: true
}
