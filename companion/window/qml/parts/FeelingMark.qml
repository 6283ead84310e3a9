// A feeling as two small icons, how pleasant and how excited it is, with its name in words beside them.
import QtQuick
import QtQuick.Layouts
import theme

RowLayout {
    id: mark

    required property string words
    // steps from 0, as those of Taps
    required property int pleasant
    required property int excited

    spacing: Theme.unit

    Glyph {
        side: Math.round(Theme.fontPixels * 1.2)
        outline: Glyphs.faces[mark.pleasant]
        ink: Theme.traceCompanion
    }
    Glyph {
        side: Math.round(Theme.fontPixels * 1.2)
        outline: Glyphs.waves[mark.excited]
        ink: Theme.traceCompanion
    }
    FaintLabel {
        text: mark.words
        Accessible.ignored: true
    }
}
