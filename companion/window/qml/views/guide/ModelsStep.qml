// The models that suit this machine, with sizes and licences; nothing comes unless it is asked for.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme
import views

ColumnLayout {
    id: step

    required property OfferModel offer

    signal told(note: Item)

    spacing: Theme.gap

    Label {
        objectName: "guideNoOffer"
        text: qsTr("You already have the best models for this computer.")
        visible: !step.offer.isThere
    }

    Label {
        text: step.offer.why
        visible: step.offer.isThere
    }

    Label {
        objectName: "guideComes"
        text: step.offer.comesWords
        visible: step.offer.isThere && !step.offer.isDownloading && !step.offer.isComplete && text !== ""
    }

    Repeater {
        model: step.offer.models

        OfferedModel {
            Layout.fillWidth: true
            canChange: !step.offer.isDownloading
            onAccepted: (name, isAccepted) => step.offer.accept(name, isAccepted)
        }
    }

    Label {
        text: qsTr("Please accept the licences first.")
        color: Theme.inkFaint
        visible: step.offer.isThere && !step.offer.canGet && !step.offer.isDownloading && !step.offer.isComplete
    }

    Label {
        objectName: "guideFirst"
        text: step.offer.firstWords
        color: Theme.inkFaint
        visible: text !== "" && !step.offer.isDownloading && !step.offer.isComplete
    }

    SideNote {
        id: note

        objectName: "offerSentence"
        text: step.offer.sentence
        isError: step.offer.hasFailed
        visible: text !== "" && !step.offer.isDownloading
        onVisibleChanged: {
            if (note.visible)
                step.told(note);
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: step.offer.isThere && !step.offer.isDownloading && !step.offer.isComplete

        ActionButton {
            objectName: "guideGet"
            text: qsTr("Download %1").arg(step.offer.totalWords)
            outline: Glyphs.download
            enabled: step.offer.canGet
            onClicked: step.offer.get()
        }
        ActionButton {
            objectName: "guideGetFirst"
            text: qsTr("Download the smaller one")
            visible: step.offer.hasFirst
            onClicked: step.offer.getFirst()
        }
    }

    ProgressLine {
        name: qsTr("Download")
        value: step.offer.progress
        visible: step.offer.isDownloading
    }

    Label {
        text: qsTr("%1. You can continue meanwhile.").arg(step.offer.progressWords)
        color: Theme.inkFaint
        visible: step.offer.isDownloading
    }
}
