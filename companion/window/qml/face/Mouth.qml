// The mouth around (0, 0): inside, teeth, tongue and lips.
import QtQuick
import QtQuick.Shapes
import "mouth.js" as Shaping

Shape {
    id: mouth

    required property FaceRig rig
    required property Look look

    readonly property Shaped drawn: Shaped {
        rig: mouth.rig
        shape: () => Shaping.shape(mouth.rig)
    }
    readonly property var lips: Shaping.lips(mouth.drawn.form)

    scale: 1.1
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: Qt.alpha(mouth.look.skinTones.shade, 0.6)
        strokeWidth: 3
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: Shaping.underLip(mouth.lips)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#5e1f2d"
        PathSvg {
            path: Shaping.inside(mouth.lips)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#f3ebe6"
        PathSvg {
            path: Shaping.lowerTeeth(mouth.lips)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#dc6d70"
        PathSvg {
            path: Shaping.tongue(mouth.lips)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#fffbf6"
        PathSvg {
            path: Shaping.upperTeeth(mouth.lips)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: mouth.look.skinTones.lip
        PathSvg {
            path: Shaping.upperLip(mouth.lips)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: mouth.look.skinTones.lipLow
        PathSvg {
            path: Shaping.lowerLip(mouth.lips)
        }
    }
    ShapePath {
        strokeColor: Qt.alpha("#ffffff", 0.4)
        strokeWidth: 2
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: Shaping.gloss(mouth.lips)
        }
    }
    ShapePath {
        strokeColor: "#7a2c33"
        strokeWidth: 2.6
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        fillColor: "transparent"
        PathSvg {
            path: Shaping.seamLine(mouth.lips)
        }
    }
}
