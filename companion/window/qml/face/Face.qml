// The companion's face, drawn in a square of 400 × 400 and scaled to fit; it only shows what the rig says.
import QtQuick
import QtQuick.Shapes
import theme

Item {
    id: face

    required property FaceRig rig

    readonly property color skin: "#f8d0b0"
    readonly property color skinShade: "#eeb48f"
    readonly property color lidSkin: "#f3c3a0"
    readonly property color hair: "#5a3a36"
    readonly property color hairLight: "#7d5247"
    readonly property color hairDark: "#452a2a"
    readonly property color knit: "#3f8f8c"
    readonly property color knitDark: "#2f7472"

    // degrees; who asked for little motion sees the head stay still
    readonly property real tilt: Theme.reducesMotion ? 0 : face.rig.head_roll * 15

    Accessible.role: Accessible.Graphic

    Item {
        id: canvas

        anchors.centerIn: parent
        width: 400
        height: 400
        scale: Math.min(face.width, face.height) / 400

        Shape {
            id: halo

            width: 400
            height: 400
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: "transparent"
                fillColor: Theme.halo
                PathAngleArc {
                    centerX: 200
                    centerY: 204
                    radiusX: 188
                    radiusY: 188
                    startAngle: 0
                    sweepAngle: 360
                }
            }
        }

        // hair behind
        Shape {
            width: 400
            height: 400
            preferredRendererType: Shape.CurveRenderer
            rotation: face.tilt
            transformOrigin: Item.Bottom

            ShapePath {
                strokeColor: "transparent"
                fillGradient: LinearGradient {
                    x1: 200
                    y1: 40
                    x2: 200
                    y2: 320
                    GradientStop {
                        position: 0
                        color: face.hair
                    }
                    GradientStop {
                        position: 1
                        color: face.hairDark
                    }
                }
                PathSvg {
                    path: "M 84 214 C 66 100 120 40 202 40 C 286 40 334 102 317 214 C 314 246 330 268 322 296 C 316 318 288 322 270 310 L 130 310 C 112 322 84 318 78 296 C 70 268 88 246 84 214 Z"
                }
            }
        }

        // shoulders, cut by the circle
        Shape {
            width: 400
            height: 400
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: "transparent"
                fillColor: face.skinShade
                PathSvg {
                    path: "M 166 270 L 166 326 C 168 352 232 352 234 326 L 234 270 Z"
                }
            }
            ShapePath {
                strokeColor: "transparent"
                fillGradient: LinearGradient {
                    x1: 200
                    y1: 310
                    x2: 200
                    y2: 392
                    GradientStop {
                        position: 0
                        color: face.knit
                    }
                    GradientStop {
                        position: 1
                        color: face.knitDark
                    }
                }
                PathSvg {
                    path: "M 76 345 C 96 328 134 322 158 318 C 168 346 232 346 242 318 C 266 322 304 328 324 345 A 188 188 0 0 1 76 345 Z"
                }
            }
            // collar
            ShapePath {
                strokeColor: face.knitDark
                strokeWidth: 9
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                PathSvg {
                    path: "M 156 318 C 166 351 234 351 244 318"
                }
            }
            ShapePath {
                strokeColor: "#62aaa6"
                strokeWidth: 2
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                PathSvg {
                    path: "M 154 326 C 166 358 234 358 246 326"
                }
            }
        }

        Item {
            id: head

            width: 400
            height: 400
            rotation: face.tilt
            transformOrigin: Item.Bottom

            Shape {
                width: 400
                height: 400
                preferredRendererType: Shape.CurveRenderer

                // ears
                ShapePath {
                    strokeColor: "transparent"
                    fillColor: face.skinShade
                    PathAngleArc {
                        centerX: 106
                        centerY: 214
                        radiusX: 15
                        radiusY: 22
                        startAngle: 0
                        sweepAngle: 360
                    }
                    PathAngleArc {
                        centerX: 294
                        centerY: 214
                        radiusX: 15
                        radiusY: 22
                        startAngle: 0
                        sweepAngle: 360
                    }
                }
                // face; the chin follows the jaw
                ShapePath {
                    strokeColor: "transparent"
                    fillGradient: RadialGradient {
                        centerX: 200
                        centerY: 205
                        centerRadius: 132
                        focalX: 200
                        focalY: 205
                        GradientStop {
                            position: 0
                            color: face.skin
                        }
                        GradientStop {
                            position: 0.66
                            color: face.skin
                        }
                        GradientStop {
                            position: 1
                            color: face.skinShade
                        }
                    }
                    startX: 105
                    startY: 186
                    PathCubic {
                        control1X: 105
                        control1Y: 112
                        control2X: 146
                        control2Y: 76
                        x: 200
                        y: 76
                    }
                    PathCubic {
                        control1X: 254
                        control1Y: 76
                        control2X: 295
                        control2Y: 112
                        x: 295
                        y: 186
                    }
                    PathCubic {
                        control1X: 295
                        control1Y: 250
                        control2X: 254
                        control2Y: 312 + 9 * face.rig.jaw_drop
                        x: 200
                        y: 312 + 9 * face.rig.jaw_drop
                    }
                    PathCubic {
                        control1X: 146
                        control1Y: 312 + 9 * face.rig.jaw_drop
                        control2X: 105
                        control2Y: 250
                        x: 105
                        y: 186
                    }
                }
                // cheeks
                ShapePath {
                    strokeColor: "transparent"
                    fillGradient: RadialGradient {
                        centerX: 137
                        centerY: 244
                        centerRadius: 27
                        focalX: 137
                        focalY: 244
                        GradientStop {
                            position: 0
                            color: "#8ce8755f"
                        }
                        GradientStop {
                            position: 1
                            color: "#00e8755f"
                        }
                    }
                    PathAngleArc {
                        centerX: 137
                        centerY: 244
                        radiusX: 27
                        radiusY: 27
                        startAngle: 0
                        sweepAngle: 360
                    }
                }
                ShapePath {
                    strokeColor: "transparent"
                    fillGradient: RadialGradient {
                        centerX: 263
                        centerY: 244
                        centerRadius: 27
                        focalX: 263
                        focalY: 244
                        GradientStop {
                            position: 0
                            color: "#8ce8755f"
                        }
                        GradientStop {
                            position: 1
                            color: "#00e8755f"
                        }
                    }
                    PathAngleArc {
                        centerX: 263
                        centerY: 244
                        radiusX: 27
                        radiusY: 27
                        startAngle: 0
                        sweepAngle: 360
                    }
                }
                // nose
                ShapePath {
                    strokeColor: "#c9825f"
                    strokeWidth: 3
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    PathSvg {
                        path: "M 192 240 C 195 246 205 246 208 240"
                    }
                }
            }

            Eye {
                x: 155
                y: 204
                skin: face.skin
                lidSkin: face.lidSkin
                lashes: face.hairDark
                iris: "#7a5230"
                irisLight: "#c98f4e"
                closed: face.rig.eye_closure_left
                squint: Math.max(0, face.rig.lip_corner_puller_left)
                gazeX: -face.rig.gaze_x
                gazeY: face.rig.gaze_y
                side: -1
                transform: Scale {
                    xScale: -1.08
                    yScale: 1.08
                }
            }
            Eye {
                x: 245
                y: 204
                skin: face.skin
                lidSkin: face.lidSkin
                lashes: face.hairDark
                iris: "#7a5230"
                irisLight: "#c98f4e"
                closed: face.rig.eye_closure_left
                squint: Math.max(0, face.rig.lip_corner_puller_left)
                gazeX: face.rig.gaze_x
                gazeY: face.rig.gaze_y
                transform: Scale {
                    xScale: 1.08
                    yScale: 1.08
                }
            }

            Mouth {
                x: 200
                y: 272
                jawOpen: face.rig.jaw_drop
                lipsRound: Math.max(face.rig.lip_funneler, face.rig.lip_pucker)
                lipsWide: face.rig.lip_stretcher
                lipsClosed: Math.max(face.rig.lips_together, 0.5 * face.rig.lip_bite)
                // at rest it already smiles a little
                smile: 0.45 + 0.55 * face.rig.lip_corner_puller_left
            }

            // fringe
            Shape {
                width: 400
                height: 400
                preferredRendererType: Shape.CurveRenderer

                ShapePath {
                    strokeColor: "transparent"
                    fillGradient: LinearGradient {
                        x1: 160
                        y1: 50
                        x2: 240
                        y2: 210
                        GradientStop {
                            position: 0
                            color: face.hairLight
                        }
                        GradientStop {
                            position: 0.55
                            color: face.hair
                        }
                        GradientStop {
                            position: 1
                            color: face.hairDark
                        }
                    }
                    PathSvg {
                        path: "M 95 262 C 66 128 118 50 202 50 C 288 50 334 128 306 262 C 300 226 294 182 268 142 C 262 150 252 156 240 158 C 243 152 245 146 244 140 C 216 162 172 166 136 150 C 116 170 101 222 95 262 Z"
                    }
                }
                // light on the hair
                ShapePath {
                    strokeColor: "#38ffd9b0"
                    strokeWidth: 7
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    PathSvg {
                        path: "M 126 112 C 146 82 176 70 206 70"
                    }
                }
                ShapePath {
                    strokeColor: "#30ffd9b0"
                    strokeWidth: 5
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    PathSvg {
                        path: "M 240 76 C 256 84 268 96 276 110"
                    }
                }
            }

            // brows, over the fringe
            Shape {
                width: 400
                height: 400
                y: -8 * face.rig.outer_brow_raiser_left + 5 * face.rig.brow_lowerer_left
                preferredRendererType: Shape.CurveRenderer

                ShapePath {
                    strokeColor: face.hairDark
                    strokeWidth: 6
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    startX: 131
                    startY: 172
                    PathQuad {
                        controlX: 152
                        controlY: 157 - 4 * face.rig.outer_brow_raiser_left
                        x: 176
                        y: 166 + 6 * face.rig.brow_lowerer_left
                    }
                }
                ShapePath {
                    strokeColor: face.hairDark
                    strokeWidth: 6
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    startX: 269
                    startY: 172
                    PathQuad {
                        controlX: 248
                        controlY: 157 - 4 * face.rig.outer_brow_raiser_left
                        x: 224
                        y: 166 + 6 * face.rig.brow_lowerer_left
                    }
                }
            }
        }
    }
}
