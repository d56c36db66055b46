<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gleaner::article::Page</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) folded</source>
        <translation>
            <numerusform>%n line folded</numerusform>
            <numerusform>%n lines folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::article::TextView</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::BriefCommands</name>
    <message numerus="yes">
        <source>Update %n source(s)</source>
        <translation>
            <numerusform>Update %n source</numerusform>
            <numerusform>Update %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::SourceNews</name>
    <message numerus="yes">
        <source>%n source(s) changed since.</source>
        <translation>
            <numerusform>%n source has changed since.</numerusform>
            <numerusform>%n sources have changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) gone; what was archived stays.</source>
        <translation>
            <numerusform>%n source is gone; what was archived stays.</numerusform>
            <numerusform>%n sources are gone; what was archived stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::changes::ChangesModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::changes::ChangesText</name>
    <message numerus="yes">
        <source>… %Ln character(s) as before …</source>
        <translation>
            <numerusform>… %Ln character as before …</numerusform>
            <numerusform>… %Ln characters as before …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::cli</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read again from their own files</source>
        <translation>
            <numerusform>%n document read again from its own file</numerusform>
            <numerusform>%n documents read again from their own files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entities found in %n digest(s)</source>
        <translation>
            <numerusform>Entities found in %n digest</numerusform>
            <numerusform>Entities found in %n digests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n revision</numerusform>
            <numerusform>%n revisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::digest</name>
    <message numerus="yes">
        <source>%n paragraph(s) open with a bold title.</source>
        <translation>
            <numerusform>%n paragraph opens with a bold title.</numerusform>
            <numerusform>%n paragraphs open with a bold title.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n headline(s) stand above running text.</source>
        <translation>
            <numerusform>%n headline stands above running text.</numerusform>
            <numerusform>%n headlines stand above running text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) stand above a story that links to its original.</source>
        <translation>
            <numerusform>%n heading stands above a story that links to its original.</numerusform>
            <numerusform>%n headings stand above a story that links to its original.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of tables hold a link.</source>
        <translation>
            <numerusform>%n row of a table holds a link.</numerusform>
            <numerusform>%n rows of tables hold a link.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) begin like an entry of a list.</source>
        <translation>
            <numerusform>%n line begins like an entry of a list.</numerusform>
            <numerusform>%n lines begin like an entry of a list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) link to a story.</source>
        <translation>
            <numerusform>%n heading links to a story.</numerusform>
            <numerusform>%n headings link to a story.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) are numbered.</source>
        <translation>
            <numerusform>%n heading is numbered.</numerusform>
            <numerusform>%n headings are numbered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of a numbered list open with a link.</source>
        <translation>
            <numerusform>%n entry of a numbered list opens with a link.</numerusform>
            <numerusform>%n entries of a numbered list open with a link.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) carry item numbers.</source>
        <translation>
            <numerusform>%n paragraph carries an item number.</numerusform>
            <numerusform>%n paragraphs carry item numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entry(s) stand in sections.</source>
        <translation>
            <numerusform>%n list entry stands in a section.</numerusform>
            <numerusform>%n list entries stand in sections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) under headlines end with an attributed source.</source>
        <translation>
            <numerusform>%n story under a headline ends with an attributed source.</numerusform>
            <numerusform>%n stories under headlines end with an attributed source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bold mark(s) without their counterparts were put right.</source>
        <translation>
            <numerusform>%n bold mark without its counterpart was put right.</numerusform>
            <numerusform>%n bold marks without their counterparts were put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bold mark(s) without their counterparts were put right, on lines %1.</source>
        <translation>
            <numerusform>%n bold mark without its counterpart was put right, on line %1.</numerusform>
            <numerusform>%n bold marks without their counterparts were put right, on lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bold mark(s) without their counterparts were put right, the first of them on lines %1.</source>
        <translation>
            <numerusform>%n bold mark without its counterpart was put right, first on line %1.</numerusform>
            <numerusform>%n bold marks without their counterparts were put right, the first of them on lines %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::digests::Text</name>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation>
            <numerusform>%n bookmark</numerusform>
            <numerusform>%n bookmarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) read</source>
        <translation>
            <numerusform>%1 of %n item read</numerusform>
            <numerusform>%1 of %n items read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged item(s)</source>
        <translation>
            <numerusform>%n tagged item</numerusform>
            <numerusform>%n tagged items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1
%n item(s) name what is watched</source>
        <translation>
            <numerusform>%1
%n item names what is watched</numerusform>
            <numerusform>%1
%n items name what is watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>1 highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::digests::ViewsModel</name>
    <message numerus="yes">
        <source>%n item(s) in the library</source>
        <translation>
            <numerusform>%n item in the library</numerusform>
            <numerusform>%n items in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, watched, %n item(s) that day, %2 in the library</source>
        <translation>
            <numerusform>%1, watched, %n item that day, %2 in the library</numerusform>
            <numerusform>%1, watched, %n items that day, %2 in the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::document::Cleaner</name>
    <message numerus="yes">
        <source>%n more places in the file could not be decoded.</source>
        <translation>
            <numerusform>%n more place in the file could not be decoded.</numerusform>
            <numerusform>%n more places in the file could not be decoded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n NUL characters were replaced by “�”.</source>
        <translation>
            <numerusform>%n NUL character was replaced by “�”.</numerusform>
            <numerusform>%n NUL characters were replaced by “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n control characters.</source>
        <translation>
            <numerusform>The text holds %n control character.</numerusform>
            <numerusform>The text holds %n control characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n unresolved merge conflicts.</source>
        <translation>
            <numerusform>The file holds %n unresolved merge conflict.</numerusform>
            <numerusform>The file holds %n unresolved merge conflicts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::CompanionModel</name>
    <message numerus="yes">
        <source>%1, %n shared item(s)</source>
        <translation>
            <numerusform>%1, %n shared item</numerusform>
            <numerusform>%1, %n shared items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::DecisionsDialog</name>
    <message numerus="yes">
        <source>Take back %n decision(s)</source>
        <translation>
            <numerusform>Take back %n decision</numerusform>
            <numerusform>Take back %n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) written to %1.</source>
        <translation>
            <numerusform>%n decision written to %1.</numerusform>
            <numerusform>%n decisions written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new decision(s)</source>
        <translation>
            <numerusform>%n new decision</numerusform>
            <numerusform>%n new decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are here</source>
        <translation>
            <numerusform>%n as it is here</numerusform>
            <numerusform>%n as they are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided otherwise here</source>
        <translation>
            <numerusform>%n decided otherwise here</numerusform>
            <numerusform>%n decided otherwise here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that cannot be taken over</source>
        <translation>
            <numerusform>%n line that cannot be taken over</numerusform>
            <numerusform>%n lines that cannot be taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n decision(s)</source>
        <translation>
            <numerusform>Import %n decision</numerusform>
            <numerusform>Import %n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken over.</source>
        <translation>
            <numerusform>%n decision taken over.</numerusform>
            <numerusform>%n decisions taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::EntityModel</name>
    <message numerus="yes">
        <source>%1, %n entities</source>
        <translation>
            <numerusform>%1, %n entity</numerusform>
            <numerusform>%1, %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n mention(s)</source>
        <translation>
            <numerusform>%1, %n mention</numerusform>
            <numerusform>%1, %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::EntityPage</name>
    <message numerus="yes">
        <source>%Ln figure(s) told of it</source>
        <translation>
            <numerusform>%Ln figure told of it</numerusform>
            <numerusform>%Ln figures told of it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digest(s)</source>
        <translation>
            <numerusform>%Ln digest</numerusform>
            <numerusform>%Ln digests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in %1</source>
        <extracomment>the number of items in a time</extracomment>
        <translation>
            <numerusform>%Ln item in %1</numerusform>
            <numerusform>%Ln items in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), newest first</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::KnownModel</name>
    <message numerus="yes">
        <source>%1, %n mention(s)</source>
        <translation>
            <numerusform>%1, %n mention</numerusform>
            <numerusform>%1, %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::MentionChart</name>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <extracomment>a bar of the chart: %1 is a date or a time, then the number of items</extracomment>
        <translation>
            <numerusform>%1: %n item</numerusform>
            <numerusform>%1: %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::MergeDialog</name>
    <message numerus="yes">
        <source>The %n entities are the same as the one chosen here, in the whole library.</source>
        <translation>
            <numerusform>The entity is the same as the one chosen here, in the whole library.</numerusform>
            <numerusform>The %n entities are the same as the one chosen here, in the whole library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::NameDialog</name>
    <message numerus="yes">
        <source>“%1” is known, with %n mention(s): the two become one.</source>
        <translation>
            <numerusform>“%1” is known, with %n mention: the two become one.</numerusform>
            <numerusform>“%1” is known, with %n mentions: the two become one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::exports</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be changed</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n to be changed</numerusform>
            <numerusform>%n to be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n file(s).</source>
        <translation>
            <numerusform>Cancelled after %n file.</numerusform>
            <numerusform>Cancelled after %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had been edited by hand and are kept as they were: %1.</source>
        <translation>
            <numerusform>%n file had been edited by hand and is kept as it was: %1.</numerusform>
            <numerusform>%n files had been edited by hand and are kept as they were: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) edited by hand were left.</source>
        <translation>
            <numerusform>%n file edited by hand was left.</numerusform>
            <numerusform>%n files edited by hand were left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be exported.</source>
        <translation>
            <numerusform>%n page could not be exported.</numerusform>
            <numerusform>%n pages could not be exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::exports::ExportDialog</name>
    <message numerus="yes">
        <source>%n change(s) were made by hand in these files. They can be taken over.</source>
        <translation>
            <numerusform>%n change was made by hand in these files. It can be taken over.</numerusform>
            <numerusform>%n changes were made by hand in these files. They can be taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n note(s) from files</source>
        <translation>
            <numerusform>Take over %n note from files</numerusform>
            <numerusform>Take over %n notes from files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken over. Undo takes it back.</source>
        <translation>
            <numerusform>%n note taken over. Undo takes it back.</numerusform>
            <numerusform>%n notes taken over. Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::exports::ExportForm</name>
    <message numerus="yes">
        <source>%n selected item(s)</source>
        <translation>
            <numerusform>%n selected item</numerusform>
            <numerusform>%n selected items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected digest(s)</source>
        <translation>
            <numerusform>%n selected digest</numerusform>
            <numerusform>%n selected digests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::figures::FiguresTable</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n row saved as %1</numerusform>
            <numerusform>%n rows saved as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) sent to the brief</source>
        <translation>
            <numerusform>%n figure sent to the brief</numerusform>
            <numerusform>%n figures sent to the brief</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::folders</name>
    <message numerus="yes">
        <source>%n digest(s) from it have no file any more; they stay in the library, with notes and tags.</source>
        <translation>
            <numerusform>%n digest from it has no file any more; it stays in the library, with notes and tags.</numerusform>
            <numerusform>%n digests from it have no file any more; they stay in the library, with notes and tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::folders::WatchedFolders</name>
    <message numerus="yes">
        <source>%n file(s) are gone from %1. Their digests stay in the library, with notes and tags.</source>
        <translation>
            <numerusform>%n file is gone from %1. Its digest stays in the library, with notes and tags.</numerusform>
            <numerusform>%n files are gone from %1. Their digests stay in the library, with notes and tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::DeskDialog</name>
    <message numerus="yes">
        <source>%1 of %Ln shown</source>
        <extracomment>%1 of all rows pass the filter</extracomment>
        <translation>
            <numerusform>%1 of %Ln shown</numerusform>
            <numerusform>%1 of %Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copied as Markdown.</source>
        <translation>
            <numerusform>%Ln row copied as Markdown.</numerusform>
            <numerusform>%Ln rows copied as Markdown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exported to %1.</source>
        <translation>
            <numerusform>%Ln exported to %1.</numerusform>
            <numerusform>%Ln exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes and highlights go into the trash, bookmarks are taken away. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln note or highlight goes into the trash, a bookmark is taken away. Undo takes it back.</numerusform>
            <numerusform>%Ln notes and highlights go into the trash, bookmarks are taken away. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n from the desk</source>
        <translation>
            <numerusform>Delete %n from the desk</numerusform>
            <numerusform>Delete %n from the desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln deleted. Undo takes it back.</numerusform>
            <numerusform>%Ln deleted. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent to the brief.</source>
        <translation>
            <numerusform>%Ln sent to the brief.</numerusform>
            <numerusform>%Ln sent to the brief.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::ReviewDialog</name>
    <message numerus="yes">
        <source>%Ln highlight(s) whose words changed, stand among others or are nowhere in their digest any more. Is one of these places the passage?</source>
        <translation>
            <numerusform>%Ln highlight whose words changed, stand among others or are nowhere in its digest any more. Is one of these places the passage?</numerusform>
            <numerusform>%Ln highlights whose words changed, stand among others or are nowhere in their digest any more. Is one of these places the passage?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::importing::ImportBar</name>
    <message numerus="yes">
        <source>Looking for digests: %n found</source>
        <translation>
            <numerusform>Looking for digests: %n found</numerusform>
            <numerusform>Looking for digests: %n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::importing::ImportController</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>digests</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>digests</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>digests</comment>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <comment>digests</comment>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>digests</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <comment>digests</comment>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::importing::ReportModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::inspection::ChoiceBar</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>after another way of reading</comment>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the items there are now stay(s)</source>
        <translation>
            <numerusform>%n of the items there are now stays</numerusform>
            <numerusform>%n of the items there are now stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with notes, tags or a bookmark is(are) kept behind the others</source>
        <translation>
            <numerusform>%n with notes, tags or a bookmark is kept behind the others</numerusform>
            <numerusform>%n with notes, tags or a bookmark are kept behind the others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::library</name>
    <message numerus="yes">
        <source>%n digest(s) with wrong counts</source>
        <translation>
            <numerusform>%n digest with wrong counts</numerusform>
            <numerusform>%n digests with wrong counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) with wrong counts</source>
        <translation>
            <numerusform>%n item with wrong counts</numerusform>
            <numerusform>%n items with wrong counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) without a source</source>
        <translation>
            <numerusform>%n digest without a source</numerusform>
            <numerusform>%n digests without a source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) only partly in the index</source>
        <translation>
            <numerusform>%n digest only partly in the index</numerusform>
            <numerusform>%n digests only partly in the index</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that search cannot find</source>
        <translation>
            <numerusform>%n item that search cannot find</numerusform>
            <numerusform>%n items that search cannot find</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::markdown</name>
    <message numerus="yes">
        <source>Quotes, lists or marks are nested more than %n level(s) deep, so the text cannot be shown.</source>
        <translation>
            <numerusform>Quotes, lists or marks are nested more than %n level deep, so the text cannot be shown.</numerusform>
            <numerusform>Quotes, lists or marks are nested more than %n levels deep, so the text cannot be shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::Commands</name>
    <message numerus="yes">
        <source>Mark %n item(s) as read</source>
        <translation>
            <numerusform>Mark %n item as read</numerusform>
            <numerusform>Mark %n items as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n item(s) as unread</source>
        <translation>
            <numerusform>Mark %n item as unread</numerusform>
            <numerusform>Mark %n items as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bookmark %n item(s)</source>
        <translation>
            <numerusform>Bookmark %n item</numerusform>
            <numerusform>Bookmark %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the bookmark of %n item(s)</source>
        <translation>
            <numerusform>Remove the bookmark of %n item</numerusform>
            <numerusform>Remove the bookmarks of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n thing(s)</source>
        <translation>
            <numerusform>Put back %n thing</numerusform>
            <numerusform>Put back %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::HighlightCommands</name>
    <message numerus="yes">
        <source>Delete %n highlight(s)</source>
        <translation>
            <numerusform>Delete %n highlight</numerusform>
            <numerusform>Delete %n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recolour %n highlight(s)</source>
        <translation>
            <numerusform>Recolour %n highlight</numerusform>
            <numerusform>Recolour %n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n highlight(s) with “%1”</source>
        <translation>
            <numerusform>Tag a highlight with “%1”</numerusform>
            <numerusform>Tag %n highlights with “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove tag “%1” from %n highlight(s)</source>
        <translation>
            <numerusform>Remove tag “%1” from a highlight</numerusform>
            <numerusform>Remove tag “%1” from %n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::QueueDialog</name>
    <message numerus="yes">
        <source>%Ln taken off the queue. Undo takes it back.</source>
        <translation>
            <numerusform>One taken off the queue. Undo takes it back.</numerusform>
            <numerusform>%Ln taken off the queue. Undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TagDialog</name>
    <message numerus="yes">
        <source>Tags of %n item(s)</source>
        <translation>
            <numerusform>Tags of %n item</numerusform>
            <numerusform>Tags of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n item(s) of the library</source>
        <translation>
            <numerusform>On %n item of the library</numerusform>
            <numerusform>On %n items of the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n highlight(s)</source>
        <translation>
            <numerusform>Tags of the highlight</numerusform>
            <numerusform>Tags of %n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TagsDialog</name>
    <message numerus="yes">
        <source>Colour %n tag(s)</source>
        <translation>
            <numerusform>Colour %n tag</numerusform>
            <numerusform>Colour %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tag(s) into “%1”</source>
        <translation>
            <numerusform>Merge %n tag into “%1”</numerusform>
            <numerusform>Merge %n tags into “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) will be taken off everything. Undo takes it back.</source>
        <translation>
            <numerusform>The tag will be taken off everything. Undo takes it back.</numerusform>
            <numerusform>%n tags will be taken off everything. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)</source>
        <translation>
            <numerusform>Delete %n tag</numerusform>
            <numerusform>Delete %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>1 item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>1 highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TrashDialog</name>
    <message numerus="yes">
        <source>%n thing(s) will be deleted for good. This cannot be undone.</source>
        <translation>
            <numerusform>%n thing will be deleted for good. This cannot be undone.</numerusform>
            <numerusform>%n things will be deleted for good. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trash is empty. Notes, highlights, briefs and saved searches that are deleted stay here for %n day(s).</source>
        <translation>
            <numerusform>The trash is empty. Notes, highlights, briefs and saved searches that are deleted stay here for %n day.</numerusform>
            <numerusform>The trash is empty. Notes, highlights, briefs and saved searches that are deleted stay here for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TrashModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::search::SearchBar</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n item(s)</source>
        <translation>
            <numerusform>More than %n item</numerusform>
            <numerusform>More than %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell</name>
    <message numerus="yes">
        <source>%n digest(s) could not be indexed again; their notes are safe.</source>
        <translation>
            <numerusform>%n digest could not be indexed again; its notes are safe.</numerusform>
            <numerusform>%n digests could not be indexed again; their notes are safe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Deciding</name>
    <message numerus="yes">
        <source>Change the type of %n name(s)</source>
        <translation>
            <numerusform>Change the type of %n name</numerusform>
            <numerusform>Change the type of %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) changed in the whole library. Undo takes it back.</source>
        <translation>
            <numerusform>%n name changed in the whole library. Undo takes it back.</numerusform>
            <numerusform>%n names changed in the whole library. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n name(s)</source>
        <translation>
            <numerusform>Hide %n name</numerusform>
            <numerusform>Hide %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hidden in the whole library. Undo takes it back.</source>
        <translation>
            <numerusform>%n name hidden in the whole library. Undo takes it back.</numerusform>
            <numerusform>%n names hidden in the whole library. Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Exchanging</name>
    <message numerus="yes">
        <source>%n row(s) saved as %1.</source>
        <translation>
            <numerusform>%n row saved as %1.</numerusform>
            <numerusform>%n rows saved as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::MainWindow</name>
    <message numerus="yes">
        <source>%n text(s) could not be written to the library.</source>
        <translation>
            <numerusform>%n text could not be written to the library.</numerusform>
            <numerusform>%n texts could not be written to the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::OpeningTrouble</name>
    <message numerus="yes">
        <source>What can be read is recovered; at least %n record(s) are lost. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>What can be read is recovered; at least %n record is lost. The damaged file is kept as %1.</numerusform>
            <numerusform>What can be read is recovered; at least %n records are lost. The damaged file is kept as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::OutlinePanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::StatusBar</name>
    <message numerus="yes">
        <source>%n digest(s)</source>
        <translation>
            <numerusform>%n digest</numerusform>
            <numerusform>%n digests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) blocked</source>
        <translation>
            <numerusform>%n request blocked</numerusform>
            <numerusform>%n requests blocked</numerusform>
        </translation>
    </message>
</context>
</TS>
