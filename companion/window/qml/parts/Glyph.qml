// One icon; its outline comes from Glyphs.
import QtQuick
import QtQuick.Shapes
import theme

Item {
    id: glyph

    required property string outline
    property color ink: Theme.ink
    property bool isFilled: false

    // Qt's software renderer draws a Shape that a clip hides whole as if there were no clip; a layer is clipped well
    layer.enabled: true
    implicitWidth: Math.round(Theme.fontPixels * 1.4)
    implicitHeight: glyph.implicitWidth

    Shape {
        anchors.centerIn: parent
        width: 24
        height: 24
        scale: Math.min(glyph.width, glyph.height) / 24
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: glyph.ink
            strokeWidth: 2
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            fillColor: glyph.isFilled ? glyph.ink : "transparent"

            PathSvg {
                path: glyph.outline
            }
        }
    }
}
