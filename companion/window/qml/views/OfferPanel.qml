// The set of models recommended for this computer: what, how large, under which licence; get it, or not now.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property OfferModel offer

    title: panel.offer.title

    PanelScroll {
        name: panel.title
        spacing: Theme.gap

        Label {
            Layout.bottomMargin: Theme.unit
            text: panel.offer.why
        }

        Repeater {
            model: panel.offer.models

            OfferedModel {
                Layout.fillWidth: true
                canChange: !panel.offer.isDownloading
                onAccepted: (name, isAccepted) => panel.offer.accept(name, isAccepted)
            }
        }
    }

    ProgressLine {
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        name: qsTr("Download")
        value: panel.offer.progress
        visible: panel.offer.isDownloading
    }

    Label {
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.offer.progressWords
        color: Theme.inkFaint
        visible: panel.offer.isDownloading
    }

    RowLayout {
        Layout.leftMargin: Theme.inset
        spacing: Theme.gap
        visible: panel.offer.sentence !== "" && !panel.offer.isDownloading

        Glyph {
            outline: panel.offer.hasFailed ? Glyphs.warning : Glyphs.tick
            ink: panel.offer.hasFailed ? Theme.danger : Theme.accent
        }

        Label {
            objectName: "offerSentence"
            text: panel.offer.sentence
        }
    }

    Label {
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: qsTr("Please accept the licences first.")
        color: Theme.inkFaint
        visible: panel.offer.isThere && !panel.offer.canGet && !panel.offer.isDownloading && !panel.offer.isComplete
    }

    Label {
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.offer.firstWords
        color: Theme.inkFaint
        visible: text !== "" && !panel.offer.isDownloading && !panel.offer.isComplete
    }

    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        spacing: Theme.gap

        ActionButton {
            objectName: "get"
            text: panel.offer.hasFailed ? qsTr("Continue") : qsTr("Download %1").arg(panel.offer.totalWords)
            outline: Glyphs.download
            isPrimary: true
            enabled: panel.offer.canGet
            visible: panel.offer.isThere && !panel.offer.isDownloading && !panel.offer.isComplete
            onClicked: panel.offer.get()
        }
        ActionButton {
            objectName: "getFirst"
            text: qsTr("Download the smaller one")
            visible: panel.offer.hasFirst && !panel.offer.isDownloading && !panel.offer.isComplete
            onClicked: panel.offer.getFirst()
        }
        ActionButton {
            objectName: "decline"
            text: qsTr("Not now")
            visible: !panel.offer.isDownloading && !panel.offer.isComplete
            onClicked: panel.offer.decline()
        }
        ActionButton {
            objectName: "cancelDownload"
            text: qsTr("Cancel")
            visible: panel.offer.isDownloading
            onClicked: panel.offer.cancel()
        }
        ActionButton {
            objectName: "putAway"
            text: qsTr("Close")
            isPrimary: true
            visible: panel.offer.isComplete && !panel.offer.isDownloading
            onClicked: panel.offer.putAway()
        }
    }
}
