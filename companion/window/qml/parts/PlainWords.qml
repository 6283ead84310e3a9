// Words that can be marked and copied, by pointer and by keyboard.
import QtQuick
import theme

TextEdit {
    id: words

    required property string name

    readOnly: true
    selectByMouse: true
    selectByKeyboard: true
    activeFocusOnTab: true
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    font.pixelSize: Theme.fontPixels
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: words.name
    KeyNavigation.priority: KeyNavigation.BeforeItem

    function goTo(item: Item) {
        item?.forceActiveFocus(Qt.TabFocusReason);
    }

    onActiveFocusChanged: {
        if (!words.activeFocus)
            words.deselect();
    }
    Keys.onTabPressed: words.goTo(words.nextItemInFocusChain(true))
    Keys.onBacktabPressed: words.goTo(words.nextItemInFocusChain(false))

    FocusRing {
        control: words
    }
}
