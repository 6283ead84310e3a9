// How soon the last spoken turn was answered, and what that time went into.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property LatencyCardModel card

    title: qsTr("Response time")

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true

        PanelScroll {
            anchors.fill: parent
            name: panel.title
            spacing: Theme.gap

            Label {
                Layout.bottomMargin: Theme.unit
                text: qsTr("Time from the end of your last spoken message to the first sound of the reply. Only times are saved, no words.")
                visible: panel.card.isThere
            }

            Label {
                objectName: "answeredIn"
                text: qsTr("Answered in %1").arg(panel.card.exact)
                font.weight: Font.DemiBold
                visible: panel.card.isThere
            }

            StackedBar {
                objectName: "stagesBar"
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.unit
                name: qsTr("Steps of the reply, in order")
                parts: panel.card.stages
                visible: parts.length > 0
            }

            Repeater {
                model: panel.card.stages

                RowLayout {
                    id: stage

                    required property var modelData

                    objectName: "answerStage"
                    spacing: Theme.gap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1: %2").arg(stage.modelData.words).arg(stage.modelData.amount)

                    Rectangle {
                        implicitWidth: Theme.unit * 2.5
                        implicitHeight: implicitWidth
                        radius: Theme.unit / 2
                        color: Theme.timeOf(stage.modelData.kind)
                    }
                    Label {
                        text: stage.modelData.words
                        color: Theme.inkFaint
                        Accessible.ignored: true
                    }
                    Label {
                        Layout.fillWidth: false
                        Layout.alignment: Qt.AlignBottom
                        text: stage.modelData.amount
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }

            Rectangle {
                Layout.fillWidth: true
                Layout.topMargin: Theme.unit
                Layout.bottomMargin: Theme.unit
                implicitHeight: Theme.hairline
                color: Theme.line
                visible: usual.visible
            }

            RowLayout {
                id: usual

                spacing: Theme.gap
                visible: panel.card.median !== ""
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(usualWords.text).arg(usualAmount.text)

                Label {
                    id: usualWords

                    objectName: "usual"
                    //: half of them sooner, half of them later: the median
                    text: qsTr("Typical for your last %n messages", "", panel.card.turns)
                    color: Theme.inkFaint
                    Accessible.ignored: true
                }
                Label {
                    id: usualAmount

                    Layout.fillWidth: false
                    Layout.alignment: Qt.AlignBottom
                    text: panel.card.median
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.clock
            title: qsTr("Say something, and I'll time my reply.")
            visible: !panel.card.isThere
        }
    }

    // A thin bar of parts that lie one after the other, each in the colour of its kind. What they are must be told in
    // words beside it, in the same order.
    component StackedBar: Item {
        id: bar

        required property string name
        // each with `part`, together 1, and `kind`, a kind of time of the theme
        required property var parts
        readonly property real room: bar.width - row.spacing * (bar.parts.length - 1)

        implicitWidth: 200
        implicitHeight: Math.round(Theme.unit * 2.5)
        clip: true
        Accessible.role: Accessible.Chart
        Accessible.name: bar.name

        Row {
            id: row

            height: bar.height
            spacing: 2

            Repeater {
                model: bar.parts

                Rectangle {
                    required property var modelData

                    width: Math.max(2, modelData.part * bar.room)
                    height: row.height
                    radius: Theme.unit / 2
                    color: Theme.timeOf(modelData.kind)
                }
            }
        }
    }
}
