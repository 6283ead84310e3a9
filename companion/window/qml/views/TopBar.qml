// The companion's name, how soon it answered last, and the buttons that open pages.

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import companion.window
import parts
import theme

GridLayout {
    id: bar

    required property ConversationModel conversation
    required property OfferModel offer
    required property LatencyCardModel latency
    // what is said leaves this computer
    required property bool hasServer
    required property string page
    // that page is the list of settings, or one of them
    required property bool isSetting
    // where there is no room for all, this is given up one after the other: the sentence about the time, the icons of the
    // buttons, the words of the offer or how far the download is, the time; then the words of the buttons, which makes
    // room for these two again; the name's sign; then the buttons go below the name
    readonly property bool isBrief: bar.width < bar.withSentence
    readonly property bool isPlain: bar.width < bar.withWords && !bar.isTight
    readonly property bool isTight: bar.width < bar.withPlainWords
    readonly property bool isTighter: bar.width < bar.withDownload
    readonly property bool isParted: bar.width < bar.least - companion.signWidth
    readonly property real least: bar.wholeName + bar.room(serverMark.implicitWidth, bar.hasServer) + bar.room(openOffer.compactWidth, bar.offer.isThere) + bar.room(openMood.compactWidth, true) * 5 + bar.room(makeSmall.implicitWidth, true) + bar.columnSpacing
    readonly property real glyphs: Math.floor(openMood.glyphWidth) * 5
    readonly property real withPlainWords: bar.least + bar.words(openMood) + bar.words(openMemories) + bar.words(openKnown) + bar.words(openHistory) + bar.words(openSettings) - bar.glyphs
    readonly property real withTime: (bar.isTight ? bar.least : bar.withPlainWords) + bar.room(timeWidth.advanceWidth + time.leftPadding * 2 + Theme.unit, bar.latency.isThere)
    readonly property real withDownload: bar.withTime + (bar.offer.isThere ? bar.words(openOffer) : 0)
    readonly property real withWords: bar.withDownload + bar.glyphs
    readonly property real withSentence: bar.withWords + Math.ceil(sentenceWidth.advanceWidth) - Math.floor(timeWidth.advanceWidth)
    // a name longer than about two dozen letters is cut, rather than the words of the buttons
    readonly property real wholeName: Math.ceil(Math.min(companion.fullWidth, Theme.fontPixels * 18))

    signal asked(string page)
    signal smallAsked

    // what a button takes of the bar, in whole pixels as a layout gives it
    function room(width: real, isThere: bool): real {
        return isThere ? Math.ceil(width) + bar.columnSpacing : 0;
    }

    function words(button: ActionButton): real {
        return Math.ceil(button.fullWidth) - Math.floor(button.compactWidth);
    }

    columnSpacing: Theme.unit
    rowSpacing: 0

    TextMetrics {
        id: timeWidth

        font.pixelSize: Theme.textSmall
        text: bar.latency.brief
    }
    TextMetrics {
        id: sentenceWidth

        font.pixelSize: Theme.textSmall
        text: time.name
    }

    RowLayout {
        Layout.row: 0
        Layout.column: 0
        spacing: bar.columnSpacing

        NameButton {
            id: companion

            objectName: "openCompanions"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: bar.conversation.companion
            isPlain: bar.width < bar.least && !bar.isParted
            checked: bar.page === "companions"
            onClicked: bar.asked("companions")
        }

        QuietButton {
            id: time

            objectName: "openLatency"
            Layout.leftMargin: Theme.unit
            name: qsTr("answered in %1").arg(bar.latency.brief)
            text: bar.isBrief ? bar.latency.brief : name
            checked: bar.page === "latency"
            visible: bar.latency.isThere && bar.width >= bar.withTime
            onClicked: bar.asked("latency")
        }

        Item {
            Layout.fillWidth: true
        }
    }

    GridLayout {
        Layout.row: bar.isParted ? 1 : 0
        Layout.column: bar.isParted ? 0 : 1
        Layout.columnSpan: bar.isParted ? 2 : 1
        // as many in a row as there is room for
        columns: bar.isParted ? Math.max(1, Math.floor((bar.width + bar.columnSpacing) / bar.room(openMood.compactWidth, true))) : 7
        columnSpacing: bar.columnSpacing
        rowSpacing: 0

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
            text: bar.offer.isDownloading ? qsTr("%1%").arg(Math.floor(bar.offer.progress * 100)) : bar.offer.title
            //: %1 is what comes, %2 how much of it has come, such as "1.2 GB of 4.9 GB"
            name: bar.offer.isDownloading ? qsTr("%1: %2").arg(bar.offer.title).arg(bar.offer.progressWords) : openOffer.text
            outline: Glyphs.download
            isCompact: bar.isTighter
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
            isPlain: bar.isPlain
            checked: bar.page === "mood"
            onClicked: bar.asked("mood")
        }

        ActionButton {
            id: openMemories

            objectName: "openMemories"
            text: qsTr("Memories")
            outline: Glyphs.book
            isCompact: bar.isTight
            isPlain: bar.isPlain
            checked: bar.page === "memories"
            onClicked: bar.asked("memories")
        }

        ActionButton {
            id: openKnown

            objectName: "openKnown"
            //: opens what the companion knows of the person
            text: qsTr("About you")
            outline: Glyphs.person
            isCompact: bar.isTight
            isPlain: bar.isPlain
            checked: bar.page === "known"
            onClicked: bar.asked("known")
        }

        ActionButton {
            id: openHistory

            objectName: "openHistory"
            text: qsTr("History")
            outline: Glyphs.history
            isCompact: bar.isTight
            isPlain: bar.isPlain
            checked: bar.page === "history"
            onClicked: bar.asked("history")
        }

        ActionButton {
            id: openSettings

            objectName: "openSettings"
            text: qsTr("Settings")
            outline: Glyphs.settings
            isCompact: bar.isTight
            isPlain: bar.isPlain
            checked: bar.isSetting
            onClicked: bar.asked("settings")
        }
    }

    IconButton {
        id: makeSmall

        objectName: "makeSmall"
        Layout.row: 0
        Layout.column: bar.isParted ? 1 : 2
        name: qsTr("Small window, always on top")
        outline: Glyphs.smaller
        keys: qsTr("Ctrl+Shift+S")
        onClicked: bar.smallAsked()
    }

    // The companion's name; it opens the choice of companions.
    component NameButton: T.Button {
        id: button

        // without the sign that it unfolds
        property bool isPlain: false
        readonly property real signWidth: content.spacing + unfolds.side
        // what it needs with that sign and the whole name
        readonly property real fullWidth: label.implicitWidth + button.signWidth + button.leftPadding + button.rightPadding

        implicitWidth: content.implicitWidth + button.leftPadding + button.rightPadding
        implicitHeight: Math.max(Theme.controlHeight, content.implicitHeight + Theme.unit * 2)
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        topInset: Theme.reach / 2
        bottomInset: Theme.reach / 2
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        //: %1 is the companion's name; the button opens the list of companions
        Accessible.name: qsTr("%1: choose a companion").arg(button.text)

        contentItem: RowLayout {
            id: content

            spacing: Theme.unit

            Label {
                id: label

                Layout.maximumWidth: Math.ceil(implicitWidth)
                text: button.text
                color: button.checked ? Theme.accent : Theme.ink
                font.pixelSize: Theme.textTitle
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            Glyph {
                id: unfolds

                outline: Glyphs.unfolded
                ink: Theme.inkFaint
                visible: !button.isPlain
            }
        }

        background: Rectangle {
            radius: Theme.radius
            color: button.checked ? Theme.accentSoft : button.down ? Theme.pressed : button.hovered ? Theme.raised : "transparent"

            FocusRing {
                control: button
                isShown: button.visualFocus
            }
        }

        Hint {
            control: button
            text: qsTr("Choose a companion")
            visible: button.hovered || button.visualFocus
        }

        Keys.onReturnPressed: button.click()
        Keys.onEnterPressed: button.click()
    }
}
