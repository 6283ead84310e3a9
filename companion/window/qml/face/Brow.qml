// One eyebrow around (0, 0).
import QtQuick
import QtQuick.Shapes
import "brow.js" as Shaping

Shape {
    id: brow

    required property FaceRig rig
    required property Look look
    // "left" or "right", the character's own
    required property string side

    readonly property Shaped drawn: Shaped {
        rig: brow.rig
        shape: () => Shaping.shape(brow.rig, brow.side)
    }

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: "transparent"
        fillColor: brow.look.hairTones.dark
        PathSvg {
            path: Shaping.outline(brow.drawn.form, 10.5)
        }
    }
}
