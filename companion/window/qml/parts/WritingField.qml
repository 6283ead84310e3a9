// Several lines to write in: Enter finishes, Shift+Enter begins a new line, Tab goes on to the next control.
import QtQuick
import QtQuick.Templates as T
import theme

T.TextArea {
    id: area

    required property string name

    signal finished

    implicitWidth: area.contentWidth + area.leftPadding + area.rightPadding
    implicitHeight: Math.max(Theme.controlHeight, area.contentHeight + area.topPadding + area.bottomPadding)
    padding: Theme.gap
    // one line is as high as the buttons beside it
    topPadding: Math.max(0, Math.min(Theme.gap, (Theme.controlHeight - letters.height) / 2))
    bottomPadding: area.topPadding
    leftPadding: Theme.margin
    rightPadding: Theme.margin
    color: Theme.ink
    placeholderTextColor: Theme.inkFaint
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    font.pixelSize: Theme.fontPixels
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    verticalAlignment: TextEdit.AlignVCenter
    Accessible.role: Accessible.EditableText
    Accessible.name: area.name
    Accessible.multiLine: true
    KeyNavigation.priority: KeyNavigation.BeforeItem

    FontMetrics {
        id: letters

        font: area.font
    }

    function goTo(item: Item) {
        item?.forceActiveFocus(Qt.TabFocusReason);
    }

    Keys.onTabPressed: area.goTo(area.nextItemInFocusChain(true))
    Keys.onBacktabPressed: area.goTo(area.nextItemInFocusChain(false))
    Keys.onReturnPressed: event => area.enter(event)
    Keys.onEnterPressed: event => area.enter(event)

    function enter(event: KeyEvent) {
        event.accepted = !(event.modifiers & Qt.ShiftModifier);
        if (event.accepted)
            area.finished();
    }

    Label {
        x: area.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: area.width - area.leftPadding - area.rightPadding
        text: area.placeholderText
        color: Theme.inkFaint
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        visible: area.text === "" && area.preeditText === ""
        Accessible.ignored: true
    }
}
