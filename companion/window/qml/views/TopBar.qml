// The companion's name, how soon it answered last, and the buttons that open the side panels.
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
    required property string page
    required property bool isNarrow
    // what all buttons need with their words, but for the time of the last answer
    readonly property real whole: Theme.fontPixels * (58 + (bar.offer.isThere ? 13 : 0))
    // the words of all buttons do not fit
    readonly property bool isTight: bar.isNarrow || bar.width < bar.whole + Theme.fontPixels * (bar.latency.isThere ? 4 : 0)
    // nor, beside them, those of the time
    readonly property bool isBrief: bar.isNarrow || !bar.isTight && bar.width < bar.whole + Theme.fontPixels * 10

    signal asked(string page)

    spacing: Theme.unit

    Label {
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        horizontalAlignment: Text.AlignLeft
        text: bar.conversation.companion
        font.pixelSize: Theme.textTitle
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.role: Accessible.Heading
    }

    QuietButton {
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

    ActionButton {
        objectName: "openOffer"
        text: bar.offer.isDownloading ? bar.offer.progressWords : qsTr("Better models")
        outline: Glyphs.download
        isCompact: bar.isNarrow
        checked: bar.page === "offer"
        visible: bar.offer.isThere
        onClicked: bar.asked("offer")
    }

    ActionButton {
        objectName: "openMood"
        text: qsTr("Mood")
        outline: Glyphs.mood
        isCompact: bar.isTight
        checked: bar.page === "mood"
        onClicked: bar.asked("mood")
    }

    ActionButton {
        objectName: "openPersona"
        text: qsTr("Persona")
        outline: Glyphs.person
        isCompact: bar.isTight
        checked: bar.page === "persona"
        onClicked: bar.asked("persona")
    }

    ActionButton {
        objectName: "openVoice"
        //: opens the page on which the companion's voice is chosen and tried
        text: qsTr("Voice")
        outline: Glyphs.voice
        isCompact: bar.isTight
        checked: bar.page === "voice"
        onClicked: bar.asked("voice")
    }

    ActionButton {
        objectName: "openBoundaries"
        text: qsTr("Boundaries")
        outline: Glyphs.shield
        isCompact: bar.isTight
        checked: bar.page === "boundaries"
        onClicked: bar.asked("boundaries")
    }

    ActionButton {
        objectName: "openSound"
        text: qsTr("Sound")
        outline: Glyphs.sound
        isCompact: bar.isTight
        checked: bar.page === "sound"
        onClicked: bar.asked("sound")
    }

    ActionButton {
        objectName: "openHistory"
        text: qsTr("History")
        outline: Glyphs.history
        isCompact: bar.isTight
        checked: bar.page === "history"
        onClicked: bar.asked("history")
    }
}
