// Words beside the matter: smaller and fainter than a label's.
import theme

Label {
    color: Theme.inkFaint
    font.pixelSize: Theme.textSmall
}
