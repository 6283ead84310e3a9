// The companion's name, how soon it answered last, and the buttons that open pages.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

RowLayout {
    id: bar

    required property ConversationModel conversation
    required property OfferModel offer
    required property LatencyCardModel latency
    // what is said leaves this computer
    required property bool hasServer
    required property string page
    // that page is the list of settings, or one of them
    required property bool isSetting
    // the words of all buttons do not fit
    readonly property bool isTight: bar.width < bar.lines + bar.whole
    // nor, beside them, those of the time
    readonly property bool isBrief: bar.width < bar.lines + bar.whole + time.fullWidth
    // what all buttons need with their words
    readonly property real whole: (serverMark.visible ? serverMark.implicitWidth : 0) + (openOffer.visible ? openOffer.fullWidth : 0) + openMood.fullWidth + openMemories.fullWidth + openHistory.fullWidth + openSettings.fullWidth + makeSmall.implicitWidth + bar.spacing * 8
    // the name, cut where it is long, and the shortest time
    readonly property real lines: Math.min(companion.implicitWidth, Theme.fontPixels * 10) + (time.visible ? Theme.fontPixels * 4 : 0)

    signal asked(string page)
    signal smallAsked

    spacing: Theme.unit

    NameButton {
        id: companion

        objectName: "openCompanions"
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        text: bar.conversation.companion
        checked: bar.page === "companions"
        onClicked: bar.asked("companions")
    }

    QuietButton {
        id: time

        readonly property real fullWidth: Theme.fontPixels * 6

        objectName: "openLatency"
        Layout.leftMargin: Theme.unit
        name: qsTr("answered in %1").arg(bar.latency.brief)
        text: bar.isBrief ? bar.latency.brief : name
        checked: bar.page === "latency"
        visible: bar.latency.isThere
        onClicked: bar.asked("latency")
    }

    Item {
        Layout.fillWidth: true
    }

    IconButton {
        id: serverMark

        objectName: "serverMark"
        name: qsTr("A server answers: what you say leaves this computer")
        outline: Glyphs.server
        isDangerous: true
        visible: bar.hasServer
        onClicked: bar.asked("models")
    }

    ActionButton {
        id: openOffer

        objectName: "openOffer"
        text: bar.offer.isDownloading ? bar.offer.progressWords : qsTr("Better models")
        outline: Glyphs.download
        isCompact: bar.isTight
        checked: bar.page === "offer"
        visible: bar.offer.isThere
        onClicked: bar.asked("offer")
    }

    ActionButton {
        id: openMood

        objectName: "openMood"
        text: qsTr("Mood")
        outline: Glyphs.mood
        isCompact: bar.isTight
        checked: bar.page === "mood"
        onClicked: bar.asked("mood")
    }

    ActionButton {
        id: openMemories

        objectName: "openMemories"
        text: qsTr("Memories")
        outline: Glyphs.book
        isCompact: bar.isTight
        checked: bar.page === "memories"
        onClicked: bar.asked("memories")
    }

    ActionButton {
        id: openHistory

        objectName: "openHistory"
        text: qsTr("History")
        outline: Glyphs.history
        isCompact: bar.isTight
        checked: bar.page === "history"
        onClicked: bar.asked("history")
    }

    ActionButton {
        id: openSettings

        objectName: "openSettings"
        text: qsTr("Settings")
        outline: Glyphs.settings
        isCompact: bar.isTight
        checked: bar.isSetting
        onClicked: bar.asked("settings")
    }

    IconButton {
        id: makeSmall

        objectName: "makeSmall"
        name: qsTr("Show it small, above other windows")
        outline: Glyphs.smaller
        keys: qsTr("Ctrl+Shift+S")
        onClicked: bar.smallAsked()
    }
}
