// One eye around (0, 0): white, iris, pupil, lights, both lids and lashes.
import QtQuick
import QtQuick.Shapes
import "eye.js" as Shaping

Shape {
    id: eye

    required property FaceRig rig
    required property Look look
    // "left" or "right", the character's own
    required property string side

    readonly property Shaped drawn: Shaped {
        rig: eye.rig
        shape: () => Shaping.shape(eye.rig, eye.side)
    }
    readonly property var form: eye.drawn.form
    readonly property var lids: Shaping.lids(eye.form)

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: "transparent"
        fillColor: eye.look.skinTones.lid
        PathSvg {
            path: Shaping.lid(eye.lids)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#fffaf6"
        PathSvg {
            path: Shaping.white(eye.lids)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillGradient: LinearGradient {
            y1: eye.form.irisY - 19
            y2: eye.form.irisY + 20
            GradientStop {
                position: 0.15
                color: eye.look.eyeTones.base
            }
            GradientStop {
                position: 1
                color: eye.look.eyeTones.light
            }
        }
        PathSvg {
            path: Shaping.disc(eye.lids, eye.form.irisX, eye.form.irisY, 20.5, 21.5)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#20161c"
        PathSvg {
            path: Shaping.disc(eye.lids, eye.form.irisX, eye.form.irisY - 0.5, eye.form.pupil, eye.form.pupil * 1.08)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#3a4a2c50"
        PathSvg {
            path: Shaping.shade(eye.lids)
        }
    }
    // the lights stay on the lamp's side
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#ffffff"
        PathSvg {
            path: Shaping.disc(eye.lids, eye.form.irisX - 7, eye.form.irisY - 8, 6.4, 6.8)
        }
        PathSvg {
            path: Shaping.disc(eye.lids, eye.form.irisX + 7.5, eye.form.irisY + 9, 3, 3)
        }
    }
    ShapePath {
        strokeColor: eye.look.skinTones.deep
        strokeWidth: 1.6
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: Shaping.crease(eye.lids)
        }
    }
    ShapePath {
        strokeColor: eye.look.skinTones.deep
        strokeWidth: 1.5
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: Shaping.lowerLashes(eye.lids)
        }
    }
    ShapePath {
        strokeColor: Qt.alpha(eye.look.skinTones.deep, 0.3 * eye.form.folded)
        strokeWidth: 2
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: Shaping.fold(eye.lids)
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: "#35232a"
        PathSvg {
            path: Shaping.lashes(eye.lids)
        }
    }
    ShapePath {
        strokeColor: "#35232a"
        strokeWidth: 3
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        PathSvg {
            path: Shaping.flick(eye.lids)
        }
    }
}
