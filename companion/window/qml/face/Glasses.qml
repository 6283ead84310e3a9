// Glasses before the eyes: frame, rims and the light on the lenses.
import QtQuick
import QtQuick.Shapes
import "glasses.js" as Shaping

Shape {
    id: glasses

    // how the head is held
    required property var stance
    required property Look look

    readonly property string kind: glasses.look.glasses

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: glasses.look.glassesTones.rim
        strokeWidth: 4.5
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        fillColor: "#18ffffff"
        PathSvg {
            path: Shaping.lens(glasses.stance, glasses.kind, -1) + Shaping.lens(glasses.stance, glasses.kind, 1)
        }
    }
    ShapePath {
        strokeColor: glasses.look.glassesTones.rim
        strokeWidth: 4
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: Shaping.frame(glasses.stance, glasses.kind)
        }
    }
    ShapePath {
        strokeColor: "#55ffffff"
        strokeWidth: 3.5
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: Shaping.glint(glasses.stance, -1) + Shaping.glint(glasses.stance, 1)
        }
    }
}
