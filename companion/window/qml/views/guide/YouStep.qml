// What the person is called, where they live, and how old they are.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme
import views

ColumnLayout {
    id: step

    required property GuideModel guide
    required property HelpLinesModel help
    required property BoundariesModel boundaries

    spacing: Theme.margin

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        Label {
            Layout.fillWidth: true
            text: called.name
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        FramedField {
            id: called

            objectName: "guideCalled"
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.fontPixels * 20
            name: qsTr("What shall I call you?")
            placeholderText: qsTr("Your name")
            text: step.guide.called
            onTextChanged: step.guide.call(called.text)
            onFinished: step.guide.next()
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.unit
        visible: step.help.isThere
        Accessible.role: Accessible.Grouping
        Accessible.name: where.text

        Label {
            id: where

            Layout.fillWidth: true
            text: qsTr("Where do you live?")
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        Label {
            objectName: "guideGuess"
            Layout.fillWidth: true
            text: qsTr("I guessed %1 from your computer's language. Is that right?").arg(step.help.regionName)
            color: Theme.inkFaint
            visible: step.help.guess !== ""
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            Repeater {
                model: step.help.regions

                Choice {
                    id: choice

                    required property var modelData
                    readonly property bool isChosen: step.help.region === choice.modelData.region

                    objectName: "guideRegion-" + choice.modelData.region
                    width: Math.min(implicitWidth, parent?.width ?? 0)
                    text: choice.modelData.region === "" ? qsTr("Somewhere else") : choice.modelData.name
                    checked: choice.isChosen
                    Accessible.description: where.text
                    onClicked: {
                        step.help.setRegion(choice.modelData.region);
                        choice.checked = Qt.binding(() => choice.isChosen);
                    }
                }
            }
        }
    }

    Repeater {
        model: step.boundaries.isThere ? step.boundaries.first : []

        BoundaryEntry {
            required property var modelData

            Layout.fillWidth: true
            boundaries: step.boundaries
            part: modelData
        }
    }
}
