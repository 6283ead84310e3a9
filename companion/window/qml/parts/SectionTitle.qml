// The title of a part of a page.
import QtQuick
import QtQuick.Layouts
import theme

Label {
    Layout.topMargin: Theme.margin
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}
