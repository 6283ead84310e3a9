// A number to call, large, with whose it is; where none is known, what to look up.

import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: help

    // need, title, number, name, address, source and warning
    required property var line
    readonly property string whose: help.line.name || help.line.title

    spacing: 0

    Label {
        text: help.whose
        font.pixelSize: help.line.number ? Theme.textSmall : Theme.fontPixels
        color: help.line.number ? Theme.inkFaint : Theme.ink
        Accessible.ignored: help.line.number !== ""
    }
    PlainWords {
        objectName: "number"
        Layout.fillWidth: true
        name: qsTr("%1: %2").arg(help.whose).arg(help.line.number)
        text: help.line.number
        font.pixelSize: Theme.textTitle * 1.3
        font.weight: Font.DemiBold
        visible: help.line.number !== ""
    }

    // Words that can be marked and copied, by pointer and by keyboard.
    component PlainWords: TextEdit {
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
}
