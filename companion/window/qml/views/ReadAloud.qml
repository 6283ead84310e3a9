// What somebody reads aloud so that their voice can be heard: plain sentences, some twenty seconds, with no feeling of their own.
import parts

Label {
    text: qsTr("This is an ordinary day. The cup stands on the table beside the window. Outside, people walk by, and some of them carry bags. At ten past four the bus comes, stops for a moment, and goes on. Then the street is as it was before. I put the cup into the kitchen, open the book where I left it, and read the next page.")
}
