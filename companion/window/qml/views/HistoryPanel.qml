// What was said before: newest at the bottom, older pages as one scrolls up.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import companion.window
import parts
import theme

Panel {
    id: panel

    required property HistoryModel history
    required property ConversationModel conversation
    // the conversation is not on the screen
    property bool isAlone: false

    signal memoryAsked(number: int)

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    // Give up what is being edited or asked; tells whether there was anything.
    function settle(): bool {
        const turn = list.currentItem as HistoryTurn;
        if (!turn?.isBusy)
            return false;
        turn.settle();
        return true;
    }

    function askOlder() {
        if (list.atYBeginning || list.visibleArea.yPosition < 0.15)
            panel.history.askOlder();
        else if (panel.history.hasNewer && list.atYEnd)
            panel.history.askNewer();
    }

    title: qsTr("History")
    // it opens with what was said last
    onVisibleChanged: {
        if (!panel.visible)
            return;
        search.text = "";
        panel.history.find("");
        if (panel.history.hasNewer)
            panel.history.showNewest();
        list.isAtNewest = true;
        Qt.callLater(list.followNewest);
    }

    SearchField {
        id: search

        objectName: "search"
        name: qsTr("Search history")
        onTextChanged: typed.restart()
        onAccepted: panel.history.find(search.text)

        // a pause in typing, so that not every letter is a query
        Timer {
            id: typed

            interval: 250
            onTriggered: panel.history.find(search.text)
        }
    }

    FileChoice {
        id: writing

        title: qsTr("Export conversation (not encrypted)")
        suffix: "txt"
        nameFilters: [qsTr("Text (*.txt)"), qsTr("Markdown (*.md)"), qsTr("JSON (*.json)")]
        onChosen: file => panel.history.exportTo(file)
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true

        ListView {
            id: list

            // the newest entry stays in sight until one scrolls away from it
            property bool isAtNewest: true

            function followNewest() {
                if (list.isAtNewest && !panel.history.hasNewer)
                    list.positionViewAtIndex(0, ListView.Beginning);
            }

            objectName: "historyList"
            anchors.fill: parent
            model: panel.history
            verticalLayoutDirection: ListView.BottomToTop
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            // Qt takes the place in the tab order only from what has not the focus
            activeFocusOnTab: list.count > 0 || list.activeFocus
            clip: true
            spacing: Theme.unit
            // so far around what is seen entries are made: with fewer Qt misjudges heights and loses the newest
            cacheBuffer: 4000
            reuseItems: false
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Conversation")
            onContentYChanged: panel.askOlder()
            onCountChanged: panel.askOlder()
            onContentHeightChanged: Qt.callLater(list.followNewest)
            onHeightChanged: Qt.callLater(list.followNewest)
            onMovementEnded: list.isAtNewest = list.atYEnd
            onCurrentIndexChanged: list.isAtNewest = list.currentIndex <= 0 || list.atYEnd && list.currentItem?.y >= list.contentY

            delegate: HistoryTurn {
                id: entry

                width: ListView.view.width
                history: panel.history
                companion: panel.conversation.companion
                isBeingSaid: entry.index === 0 && !panel.history.hasNewer && panel.conversation.canStop && !panel.conversation.canSayOtherwise
                onMemoryAsked: number => panel.memoryAsked(number)
            }

            T.ScrollBar.vertical: ScrollHandle {}
        }

        Placeholder {
            objectName: "nothingSaid"
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.history
            title: qsTr("No messages yet")
            advice: qsTr("What you and %1 say appears here.").arg(panel.conversation.companion)
            visible: list.count === 0 && !panel.history.isLoading && !panel.history.refusal && !panel.history.search
        }

        Placeholder {
            objectName: "nothingFound"
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.search
            title: qsTr("Nothing found")
            advice: qsTr("Try fewer or different words.")
            visible: list.count === 0 && !panel.history.isLoading && !panel.history.refusal && panel.history.search
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.clock
            title: qsTr("Loading")
            visible: list.count === 0 && panel.history.isLoading
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.warning
            title: qsTr("Can't show the history")
            advice: panel.history.refusal
            visible: list.count === 0 && panel.history.refusal !== ""
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit

        QuietButton {
            objectName: "showNewest"
            name: qsTr("Jump to latest")
            text: name
            outline: Glyphs.download
            visible: panel.history.hasNewer
            onClicked: panel.history.showNewest()
        }
        QuietButton {
            objectName: "exportHistory"
            name: qsTr("Export conversation (not encrypted)")
            text: qsTr("Export…")
            outline: Glyphs.download
            visible: !panel.history.isExporting
            enabled: panel.conversation.isReady
            //: the name of a file, before its day
            onClicked: writing.offer(qsTr("Conversation with %1").arg(panel.conversation.companion))
        }
        QuietButton {
            objectName: "cancelExport"
            name: qsTr("Cancel the export")
            text: qsTr("Cancel")
            visible: panel.history.isExporting
            onClicked: panel.history.cancelExport()
        }
    }

    FaintLabel {
        objectName: "notInHistory"
        Layout.leftMargin: Theme.inset
        text: qsTr("Requests such as “Forget that” or “What do you know about me?” and their answers aren't saved here.")
        visible: list.count > 0
    }

    FaintLabel {
        objectName: "exportWords"
        Layout.leftMargin: Theme.inset
        text: panel.history.exportWords
        visible: text !== ""
    }

    NoticeList {
        conversation: panel.conversation
        visible: panel.isAlone && count > 0
    }

    Connections {
        target: panel.history

        function onPlaceFound(row) {
            search.text = "";
            list.currentIndex = row;
            list.positionViewAtIndex(row, ListView.Center);
            list.forceActiveFocus(Qt.OtherFocusReason);
        }

        function onWordNoticed(sentence) {
            panel.Accessible.announce(sentence, Accessible.Polite);
        }
    }
}
