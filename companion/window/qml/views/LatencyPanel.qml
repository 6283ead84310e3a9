// How soon the last spoken turn was answered, and what that time went into.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property LatencyCardModel card

    signal closed

    spacing: Theme.gap

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Response time")
        onClosed: panel.closed()
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true

        Flickable {
            id: flick

            objectName: "answerTimes"
            anchors.fill: parent
            contentWidth: width
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            // Qt takes the place in the tab order only from what has not the focus
            activeFocusOnTab: flick.contentHeight > flick.height || flick.activeFocus
            Accessible.role: Accessible.Pane
            Accessible.name: qsTr("Response time")

            T.ScrollBar.vertical: ScrollHandle {
                id: handle
            }

            Keys.onUpPressed: handle.decrease()
            Keys.onDownPressed: handle.increase()

            ColumnLayout {
                id: column

                x: Theme.inset
                width: flick.width - Theme.unit * 5
                spacing: Theme.gap

                Label {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.unit
                    text: qsTr("Time from the end of your last spoken message to the first sound of the reply. Only times are saved, no words.")
                    visible: panel.card.isThere
                }

                Label {
                    objectName: "answeredIn"
                    Layout.fillWidth: true
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
                            Layout.fillWidth: true
                            text: stage.modelData.words
                            color: Theme.inkFaint
                            Accessible.ignored: true
                        }
                        Label {
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
                        Layout.fillWidth: true
                        //: half of them sooner, half of them later: the median
                        text: qsTr("Typical for your last %n messages", "", panel.card.turns)
                        color: Theme.inkFaint
                        Accessible.ignored: true
                    }
                    Label {
                        id: usualAmount

                        Layout.alignment: Qt.AlignBottom
                        text: panel.card.median
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
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

        FocusRing {
            control: flick
        }
    }
}
