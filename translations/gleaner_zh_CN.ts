<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gleaner::annotation</name>
    <message>
        <source>A tag needs a name.</source>
        <translation>标签需要名称。</translation>
    </message>
    <message>
        <source>A tag cannot hold commas or control characters.</source>
        <translation>标签不能包含逗号或控制字符。</translation>
    </message>
    <message>
        <source>A tag can have 100 characters at most.</source>
        <translation>标签最多 100 个字符。</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄绿</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉</translation>
    </message>
</context>
<context>
    <name>gleaner::annotation::Colour</name>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>观点</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>A colour&apos;s name can have 40 characters at most.</source>
        <translation>颜色名称最多 40 个字符。</translation>
    </message>
    <message>
        <source>A colour&apos;s name cannot hold control characters.</source>
        <translation>颜色名称不能含有控制字符。</translation>
    </message>
    <message>
        <source>Two colours cannot have the same name: “%1”. Give one of them another one.</source>
        <translation>两种颜色不能同名：“%1”。请给其中一种另起名称。</translation>
    </message>
</context>
<context>
    <name>gleaner::article::ArticleView</name>
    <message>
        <source>The page could not be shown: its process ended unexpectedly. Choose the digest again to retry.</source>
        <translation>无法显示页面：页面进程意外结束。请重新选择该简报以重试。</translation>
    </message>
    <message>
        <source>What the server sent is not an image this page shows.</source>
        <translation>服务器返回的内容不是本页面可显示的图片。</translation>
    </message>
</context>
<context>
    <name>gleaner::article::ImageLoader</name>
    <message>
        <source>The image&apos;s server leads to an address that is not loaded.</source>
        <translation>图片服务器重定向到了不予加载的地址。</translation>
    </message>
    <message>
        <source>Only images at http and https addresses can be loaded.</source>
        <translation>只能加载 http 和 https 地址的图片。</translation>
    </message>
    <message>
        <source>The image is larger than %1 MB.</source>
        <translation>图片大于 %1 MB。</translation>
    </message>
    <message>
        <source>What the server sent is not an image this page shows.</source>
        <translation>服务器返回的内容不是本页面可显示的图片。</translation>
    </message>
    <message>
        <source>The image could not be loaded: %1</source>
        <translation>无法加载图片：%1</translation>
    </message>
</context>
<context>
    <name>gleaner::article::Page</name>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>移除书签</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>加书签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>加标签</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>How this was read</source>
        <translation>解析方式</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>reading progress of a digest: %1 items of %2</extracomment>
        <translation>已读 %1/%2</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) folded</source>
        <translation>
            <numerusform>折叠了 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is how many lines were folded, %2 why: &quot;3 lines folded: navigation, advertisement&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show in the source</source>
        <translation>在原文中查看</translation>
    </message>
    <message>
        <source>Look inside…</source>
        <translation>查看详情…</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Go to the footnote</source>
        <translation>转到脚注</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到正文</translation>
    </message>
    <message>
        <source>Open the image</source>
        <translation>打开图片</translation>
    </message>
</context>
<context>
    <name>gleaner::article::PageMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View the image</source>
        <translation>查看图片(&amp;V)</translation>
    </message>
</context>
<context>
    <name>gleaner::article::TextView</name>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>已加书签</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Item %1 of %2: %3</source>
        <translation>第 %1 条，共 %2 条：%3</translation>
    </message>
    <message>
        <source>Highlight: %1</source>
        <translation>高亮：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n 处高亮</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::BriefCommands</name>
    <message>
        <source>New brief “%1”</source>
        <translation>新建综述“%1”</translation>
    </message>
    <message>
        <source>Rename the brief “%1”</source>
        <translation>重命名综述“%1”</translation>
    </message>
    <message>
        <source>Delete the brief “%1”</source>
        <translation>删除综述“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Update %n source(s)</source>
        <translation>
            <numerusform>更新 %n 处来源</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::BriefEditor</name>
    <message>
        <source>Text of the brief</source>
        <translation>综述正文</translation>
    </message>
    <message>
        <source>Write in Markdown, and drop items, highlights and figures here…</source>
        <translation>用 Markdown 书写，也可把条目、高亮和数字拖到这里…</translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::BriefHead</name>
    <message>
        <source>New brief</source>
        <translation>新建综述</translation>
    </message>
    <message>
        <source>Rename the brief</source>
        <translation>重命名综述</translation>
    </message>
    <message>
        <source>Delete the brief</source>
        <translation>删除综述</translation>
    </message>
    <message>
        <source>Export the brief</source>
        <translation>导出综述</translation>
    </message>
    <message>
        <source>Close the brief</source>
        <translation>关闭综述</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>综述</translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::BriefKeeper</name>
    <message>
        <source>The brief is not there any more: nothing was taken into it. Send it again.</source>
        <translation>综述已不在：没有放入任何内容。请重新发送。</translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::BriefPane</name>
    <message>
        <source>Move the section up (Alt+Up)</source>
        <translation>上移此节 (Alt+上)</translation>
    </message>
    <message>
        <source>Move the section down (Alt+Down)</source>
        <translation>下移此节 (Alt+下)</translation>
    </message>
    <message>
        <source>The brief as it will look</source>
        <translation>综述预览</translation>
    </message>
    <message>
        <source>Title of the brief:</source>
        <translation>综述标题：</translation>
    </message>
    <message>
        <source>Brief of %1</source>
        <extracomment>a brief&apos;s title as it is offered; %1 is a date</extracomment>
        <translation>%1 综述</translation>
    </message>
    <message>
        <source>New brief</source>
        <translation>新建综述</translation>
    </message>
    <message>
        <source>Rename the brief</source>
        <translation>重命名综述</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>“%1”已移入回收站。</translation>
    </message>
    <message>
        <source>Taken into “%1”.</source>
        <translation>已放入“%1”。</translation>
    </message>
    <message>
        <source>“%1” was deleted while you wrote in it. What you wrote is a new brief of this title.</source>
        <translation>你正在写的“%1”已被删除。你写的内容已成为同名的新综述。</translation>
    </message>
    <message>
        <source>There is no brief yet. “New brief” makes one.</source>
        <translation>还没有综述。可用“新建综述”创建一篇。</translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::EmptyBrief</name>
    <message>
        <source>A brief is a document of your own about what you read. Send items and highlights to it, or drag them here, and write between them: each comes with a footnote that keeps its words, source, date and address.</source>
        <translation>综述是你自己写的、关于所读内容的文档。把条目和高亮发送或拖到这里，在它们之间写下你的话：每一处都带脚注，存有原文、来源、日期和网址。</translation>
    </message>
    <message>
        <source>&amp;New brief</source>
        <translation>新建综述(&amp;N)</translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::OutlineTree</name>
    <message>
        <source>Outline of the brief</source>
        <translation>综述大纲</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>unknown footnote, or one of your own</source>
        <translation>未知的脚注，或你自己的脚注</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>有变：%1</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>已无：%1</translation>
    </message>
</context>
<context>
    <name>gleaner::briefs::SourceNews</name>
    <message>
        <source>&amp;Update</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>Archive the changed sources as they are now</source>
        <translation>按现状重新存档有变的来源</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) changed since.</source>
        <translation>
            <numerusform>%n 处来源后来有变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) gone; what was archived stays.</source>
        <translation>
            <numerusform>%n 处来源已不存在；存档的内容保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::changes::ChangesDialog</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>a revision of a digest: its number, and when it was imported</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Fr&amp;om revision</source>
        <translation>从修订(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Earlier revision</source>
        <translation>较早的修订</translation>
    </message>
    <message>
        <source>Later revision</source>
        <translation>较晚的修订</translation>
    </message>
    <message>
        <source>Items and what became of them</source>
        <translation>条目及其变化</translation>
    </message>
    <message>
        <source>Only what &amp;changed</source>
        <translation>只看改动(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>上一处改动(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>下一处改动(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go to the item</source>
        <translation>转到条目(&amp;G)</translation>
    </message>
    <message>
        <source>Comparing the revisions…</source>
        <translation>正在比较修订…</translation>
    </message>
    <message>
        <source>What changed: %1</source>
        <extracomment>the window&apos;s title: what it shows and of which digest</extracomment>
        <translation>改动：%1</translation>
    </message>
    <message>
        <source>Revision %1 to %2. %3</source>
        <extracomment>the numbers of two revisions of a digest, and what changed between them</extracomment>
        <translation>修订 %1 到 %2。%3</translation>
    </message>
    <message>
        <source>Nothing that is read has changed, only how the file is written.</source>
        <translation>可读的内容没有变化，只是文件的写法不同。</translation>
    </message>
    <message>
        <source>Change %1 of %2, %3</source>
        <extracomment>%3 is what was removed and added</extracomment>
        <translation>第 %1 处改动，共 %2 处；%3</translation>
    </message>
</context>
<context>
    <name>gleaner::changes::ChangesModel</name>
    <message>
        <source>Outside the items</source>
        <translation>条目之外</translation>
    </message>
    <message>
        <source>Gone before</source>
        <comment>state of an item that is in neither of two revisions</comment>
        <translation>早已消失</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>the number of an item that has moved in its digest: before, and now</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>书签</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a list: &quot;1 note, bookmark&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>the number of an item in its digest</comment>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Notes and marks</source>
        <translation>笔记与标记</translation>
    </message>
</context>
<context>
    <name>gleaner::changes::ChangesText</name>
    <message>
        <source>The item with its changes</source>
        <translation>条目及其改动</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <extracomment>before the text of a note</extracomment>
        <translation>笔记：%1</translation>
    </message>
    <message>
        <source>Title, introduction and what else stands outside the items</source>
        <translation>标题、导语及条目之外的其他内容</translation>
    </message>
    <message numerus="yes">
        <source>… %Ln character(s) as before …</source>
        <translation>
            <numerusform>……%Ln 个字符没有变化……</numerusform>
        </translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>removed: %1; added: %2</source>
        <translation>删除：%1；新增：%2</translation>
    </message>
</context>
<context>
    <name>gleaner::cli</name>
    <message>
        <source>The item&apos;s id, or its first characters (at least four).</source>
        <translation>条目的 ID，或其开头几个字符（至少四个）。</translation>
    </message>
    <message>
        <source>Tags, with or without “#”.</source>
        <translation>标签，“#”可写可不写。</translation>
    </message>
    <message>
        <source>Takes the tags off.</source>
        <translation>移除这些标签。</translation>
    </message>
    <message>
        <source>Takes the bookmark off.</source>
        <translation>移除书签。</translation>
    </message>
    <message>
        <source>The note in Markdown; “-” reads it from standard input, “--” goes before a text that begins with “-”.</source>
        <translation>Markdown 格式的笔记；“-”表示从标准输入读取，以“-”开头的文本前须加“--”。</translation>
    </message>
    <message>
        <source>The note is not UTF-8.</source>
        <translation>笔记不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>The folder of the library; without it, the person&apos;s own.</source>
        <translation>资料库文件夹；省略时使用当前用户自己的资料库。</translation>
    </message>
    <message>
        <source>Prints one JSON object a line.</source>
        <translation>每行输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>An argument is missing.</source>
        <translation>缺少参数。</translation>
    </message>
    <message>
        <source>There are too many arguments: “%1”.</source>
        <translation>参数过多：“%1”。</translation>
    </message>
    <message>
        <source>The folder of the library is empty.</source>
        <translation>资料库文件夹的值为空。</translation>
    </message>
    <message>
        <source>“gleaner-cli %1 --help” shows how to use it.</source>
        <translation>运行“gleaner-cli %1 --help”查看用法。</translation>
    </message>
    <message>
        <source>Prints what digest files hold: items, links, entities.</source>
        <translation>输出简报文件的内容：条目、链接、实体。</translation>
    </message>
    <message>
        <source>Prints a digest file as safe HTML.</source>
        <translation>将简报文件输出为安全的 HTML。</translation>
    </message>
    <message>
        <source>Takes files and folders into the library.</source>
        <translation>将文件和文件夹导入资料库。</translation>
    </message>
    <message>
        <source>Lists the digests of the library.</source>
        <translation>列出资料库中的简报。</translation>
    </message>
    <message>
        <source>Finds items by their words.</source>
        <translation>按词语搜索条目。</translation>
    </message>
    <message>
        <source>Tags an item.</source>
        <translation>为条目加标签。</translation>
    </message>
    <message>
        <source>Bookmarks an item.</source>
        <translation>为条目加书签。</translation>
    </message>
    <message>
        <source>Adds a note to an item.</source>
        <translation>为条目添加笔记。</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>无法写入输出：%1。</translation>
    </message>
    <message>
        <source>written</source>
        <comment>state of an exported file</comment>
        <translation>已写入</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>state of an exported file</comment>
        <translation>未更改</translation>
    </message>
    <message>
        <source>“%1” was edited inside the part that exports replace; as it was, it is in “%2”.</source>
        <translation>“%1”中由导出替换的部分曾被编辑；编辑过的内容保存在“%2”中。</translation>
    </message>
    <message>
        <source>Ids of digests, or their first characters; all of the library without them.</source>
        <translation>简报的 ID，或其开头几个字符；省略时导出整个资料库。</translation>
    </message>
    <message>
        <source>The folder for one file a digest, or the one file (*.md). What you wrote around the exported parts stays.</source>
        <translation>目标文件夹（每份简报一个文件）或单个文件（*.md）。你在导出部分之外写的内容会保留。</translation>
    </message>
    <message>
        <source>--out has to say where to.</source>
        <translation>须用 --out 指定输出位置。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>Lists the items of each digest too; with --json, the items instead.</source>
        <translation>同时列出每份简报的条目；与 --json 合用时只列出条目。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Exit status: 0 all went well, 1 something failed, 2 wrong usage.</source>
        <translation>退出状态：0 表示全部成功，1 表示有操作失败，2 表示用法错误。</translation>
    </message>
    <message>
        <source>“gleaner-cli --help” lists the commands.</source>
        <translation>运行“gleaner-cli --help”查看所有命令。</translation>
    </message>
    <message>
        <source>Reads, searches and annotates news digests.</source>
        <translation>阅读、搜索和批注资讯简报。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>One of those below; each has its own --help.</source>
        <translation>下列命令之一；每个命令都有各自的 --help。</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>Digest files; “-” is standard input.</source>
        <translation>简报文件；“-”表示标准输入。</translation>
    </message>
    <message>
        <source>The digest file; standard input without one.</source>
        <translation>简报文件；省略时读取标准输入。</translation>
    </message>
    <message>
        <source>new</source>
        <comment>state of an imported file</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>state of an imported file</comment>
        <translation>未更改</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>state of an imported file</comment>
        <translation>已更改</translation>
    </message>
    <message>
        <source>moved</source>
        <comment>state of an imported file</comment>
        <translation>已移动</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of an imported file</comment>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>已加书签</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>items: %1 added, %2 changed, %3 removed</source>
        <translation>条目：新增 %1，更改 %2，移除 %3</translation>
    </message>
    <message>
        <source>The most hits to show; 0 shows all.</source>
        <translation>最多显示的结果数；0 表示全部显示。</translation>
    </message>
    <message>
        <source>“%1” is no number of hits.</source>
        <translation>“%1”不是有效的结果数。</translation>
    </message>
    <message>
        <source>Lists the ways digests can be read, for “parse --as”.</source>
        <translation>列出简报的各种解析方式，供“parse --as”使用。</translation>
    </message>
    <message>
        <source>Splits with this recogniser instead of the surest one; “recognisers” lists them.</source>
        <translation>用这个识别器拆分，不用最有把握的那个；“recognisers”列出全部识别器。</translation>
    </message>
    <message>
        <source>There is no recogniser “%1”.</source>
        <translation>没有识别器“%1”。</translation>
    </message>
    <message>
        <source>Writes and reads decisions about entities, as a team shares them.</source>
        <translation>导出和导入对实体的决定，供团队共用。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>%1 new, %2 unchanged, %3 decided otherwise and kept, %4 bad lines</source>
        <translation>新增 %1，相同 %2，另有决定而保留 %3，无效行 %4</translation>
    </message>
    <message>
        <source>%1 new, %2 unchanged, %3 decided otherwise and replaced, %4 bad lines</source>
        <translation>新增 %1，相同 %2，另有决定而替换 %3，无效行 %4</translation>
    </message>
    <message>
        <source>Writes the decisions to a file, or takes those of a file over.</source>
        <translation>将决定写入文件，或接收文件中的决定。</translation>
    </message>
    <message>
        <source>A text file with one decision a line; “-” is standard output or input.</source>
        <translation>每行一项决定的文本文件；“-”表示标准输出或标准输入。</translation>
    </message>
    <message>
        <source>Importing, keeps what was decided otherwise; without it, the file&apos;s goes.</source>
        <translation>导入时保留另有的决定；不加此项则以文件为准。</translation>
    </message>
    <message>
        <source>“%1” is neither “export” nor “import”.</source>
        <translation>“%1”既不是“export”也不是“import”。</translation>
    </message>
    <message>
        <source>Prints amounts, percentages and quantities as a table (CSV).</source>
        <translation>以表格（CSV）输出金额、百分比和数量。</translation>
    </message>
    <message>
        <source>Words of the items to look at, as for search; all without them.</source>
        <translation>要查看的条目所含的词，同搜索；不写则为全部。</translation>
    </message>
    <message>
        <source>Only this digest: its id, or the first characters of it.</source>
        <translation>只看这份简报：它的标识，或标识开头的几个字符。</translation>
    </message>
    <message>
        <source>Only rows that hold these words.</source>
        <translation>只输出含有这些词的行。</translation>
    </message>
    <message>
        <source>The folder of the library.</source>
        <translation>资料库所在的文件夹。</translation>
    </message>
    <message>
        <source>A digest and words to search for do not go together: use --filter.</source>
        <translation>简报与搜索词不能同时使用：请改用 --filter。</translation>
    </message>
    <message>
        <source>There is no library in this folder.</source>
        <translation>此文件夹中没有资料库。</translation>
    </message>
    <message>
        <source>Lists the backups there are, newest first, and makes none.</source>
        <translation>列出已有的备份，最新的在前，不新建备份。</translation>
    </message>
    <message>
        <source>The backup, as “backup --list” names it.</source>
        <translation>备份的名称，如“backup --list”所列。</translation>
    </message>
    <message>
        <source>The library is again as it was at %1.</source>
        <translation>资料库已恢复为 %1 时的样子。</translation>
    </message>
    <message>
        <source>What was there is kept as %1.</source>
        <translation>原来的内容保存为 %1。</translation>
    </message>
    <message>
        <source>Makes a verified backup of the library.</source>
        <translation>为资料库做一份经过校验的备份。</translation>
    </message>
    <message>
        <source>Puts a backup in the library&apos;s place.</source>
        <translation>用一份备份替换资料库。</translation>
    </message>
    <message>
        <source>Checks the library and its index, and repairs them.</source>
        <translation>检查并修复资料库及其索引。</translation>
    </message>
    <message>
        <source>Writes the whole library as JSON Lines.</source>
        <translation>把整个资料库写成 JSON Lines。</translation>
    </message>
    <message>
        <source>Takes what “dump” wrote into the library.</source>
        <translation>把“dump”写出的内容读入资料库。</translation>
    </message>
    <message>
        <source>The index is missing.</source>
        <translation>缺少索引。</translation>
    </message>
    <message>
        <source>%1: %2 rows kept, %3 lost</source>
        <translation>%1：保留 %2 行，丢失 %3 行</translation>
    </message>
    <message>
        <source>%1: %2 rows kept; how many are lost cannot be told</source>
        <translation>%1：保留 %2 行；丢失多少无法得知</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read again from their own files</source>
        <translation>
            <numerusform>从原文件重新读取了 %n 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the text is lost, its items&apos; titles and notes are kept; import it again</source>
        <translation>%1：正文已丢失，条目的标题和笔记仍在；请重新导入</translation>
    </message>
    <message>
        <source>Everything could be read.</source>
        <translation>全部内容都能读取。</translation>
    </message>
    <message>
        <source>The file as it was is kept as %1.</source>
        <translation>原文件保存为 %1。</translation>
    </message>
    <message>
        <source>Makes a sound library of what can be read, and the index anew.</source>
        <translation>用能读取的内容重建完好的资料库，并重建索引。</translation>
    </message>
    <message>
        <source>The library and its index are sound.</source>
        <translation>资料库及其索引完好。</translation>
    </message>
    <message>
        <source>“gleaner-cli doctor --repair” repairs what can be repaired and keeps the rest.</source>
        <translation>“gleaner-cli doctor --repair”修复可修复的部分，其余予以保留。</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 added, %2 unchanged, %3 updated, %4 kept as they were, %5 skipped</source>
        <translation>新增 %1，未变 %2，更新 %3，保持原样 %4，跳过 %5</translation>
    </message>
    <message>
        <source>Words that all have to occur; “a phrase” in double quotes; OR, NOT or -word, (…), word*; title: entity: tag: publisher: source: section: note: date: after: before: has: is:</source>
        <translation>须全部出现的词；双引号内为“短语”；OR、NOT 或 -词、(…)、词*；title: entity: tag: publisher: source: section: note: date: after: before: has: is:</translation>
    </message>
    <message>
        <source>“relevance” or “date”, newest first.</source>
        <translation>“relevance”（相关度）或“date”（日期，新的在前）。</translation>
    </message>
    <message>
        <source>“%1” is no order of hits.</source>
        <translation>“%1”不是结果的排列方式。</translation>
    </message>
    <message numerus="yes">
        <source>Entities found in %n digest(s)</source>
        <translation>
            <numerusform>已在 %n 份简报中识别实体</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists, saves and removes searches under names.</source>
        <translation>列出、保存和移除有名称的搜索。</translation>
    </message>
    <message>
        <source>A saved search instead of a query, in its own order.</source>
        <translation>用已保存的搜索代替查询，按它自己的排序。</translation>
    </message>
    <message>
        <source>A query and --saved exclude each other.</source>
        <translation>查询与 --saved 不能同时使用。</translation>
    </message>
    <message>
        <source>There is no saved search with this name. “gleaner-cli searches” lists them.</source>
        <translation>没有这个名称的已保存搜索。“gleaner-cli searches”会列出它们。</translation>
    </message>
    <message>
        <source>With --save: what to search for, as “search” takes it.</source>
        <translation>配合 --save：要搜索的内容，写法与“search”相同。</translation>
    </message>
    <message>
        <source>Saves the query under a name.</source>
        <translation>以一个名称保存查询。</translation>
    </message>
    <message>
        <source>With --save: “relevance” or “date”.</source>
        <translation>配合 --save：“relevance”（相关度）或“date”（日期）。</translation>
    </message>
    <message>
        <source>Moves a saved search to the trash.</source>
        <translation>把已保存的搜索移到回收站。</translation>
    </message>
    <message>
        <source>Only one of --save and --remove can be done at a time.</source>
        <translation>--save 和 --remove 一次只能用一个。</translation>
    </message>
    <message>
        <source>A query goes with --save.</source>
        <translation>查询要与 --save 一起使用。</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 moved, %4 unchanged, %5 duplicate, %6 failed</source>
        <translation>新增 %1，更改 %2，移动 %3，未更改 %4，重复 %5，失败 %6</translation>
    </message>
    <message>
        <source>duplicate</source>
        <comment>state of an imported file</comment>
        <translation>重复</translation>
    </message>
    <message>
        <source>the same as %1</source>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>Id of a digest, or the beginning of it, or the path of its file; without it, the digests that have changed are listed.</source>
        <translation>简报的编号或其开头，或文件路径；不给出则列出有过改动的简报。</translation>
    </message>
    <message>
        <source>The earlier revision, counted from 1; the last but one without it.</source>
        <translation>较早的修订，从 1 数起；不给出则为倒数第二个。</translation>
    </message>
    <message>
        <source>The later revision; the newest without it.</source>
        <translation>较晚的修订；不给出则为最新的。</translation>
    </message>
    <message>
        <source>Shows the items that are as they were, too.</source>
        <translation>也显示没有变化的条目。</translation>
    </message>
    <message>
        <source>Shows the whole text of changed items.</source>
        <translation>显示有改动条目的全文。</translation>
    </message>
    <message>
        <source>“%1” is no revision&apos;s number.</source>
        <translation>“%1”不是修订的编号。</translation>
    </message>
    <message>
        <source>Note “%1”: %2</source>
        <extracomment>a note&apos;s text, and what became of the note</extracomment>
        <translation>笔记“%1”：%2</translation>
    </message>
    <message>
        <source>Revision %1 (%2) and revision %3 (%4): %5</source>
        <extracomment>two revisions of a digest by their numbers, with the times they were imported at</extracomment>
        <translation>修订 %1（%2）与修订 %3（%4）：%5</translation>
    </message>
    <message>
        <source>Gone before</source>
        <comment>state of an item that is in neither of two revisions</comment>
        <translation>早已消失</translation>
    </message>
    <message>
        <source>Outside the items</source>
        <translation>条目之外</translation>
    </message>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n 个修订</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints what changed between revisions of a digest.</source>
        <translation>输出简报各修订之间的改动。</translation>
    </message>
    <message>
        <source>Files, and folders and archives (zip; tar, also with gz, xz or zst) with *.md, *.markdown and *.txt files at any depth; “-” is the text on standard input.</source>
        <translation>文件，以及任意层级含 *.md、*.markdown 和 *.txt 文件的文件夹和压缩包（zip；tar，也可带 gz、xz 或 zst）；“-”表示标准输入中的文字。</translation>
    </message>
    <message>
        <source>moved from %1</source>
        <translation>移自 %1</translation>
    </message>
    <message>
        <source>Marks passages of items, and keeps to them through revisions.</source>
        <translation>高亮条目中的段落，并在各修订版中跟随它们。</translation>
    </message>
    <message>
        <source>A passage has a start and an end: give both as numbers.</source>
        <translation>段落有起点和终点：请以数字同时给出两者。</translation>
    </message>
    <message>
        <source>Give the passage by --start and --end.</source>
        <translation>请用 --start 和 --end 给出段落。</translation>
    </message>
    <message>
        <source>“%1” is no colour. Choose one of %2.</source>
        <translation>“%1”不是颜色。请选择以下之一：%2。</translation>
    </message>
    <message>
        <source>No place in the digest is much like this passage. Name one by --start and --end, or let the highlight be a quote by “highlight detach”.</source>
        <translation>简报中没有与此段落足够相似的位置。请用 --start 和 --end 指定一处，或用“highlight detach”将高亮保留为引文。</translation>
    </message>
    <message>
        <source>Of an item for “add”, of a highlight for the others, or its first characters (at least four).</source>
        <translation>“add”时为条目的标识，其余为高亮的标识，或其开头字符（至少四个）。</translation>
    </message>
    <message>
        <source>Where the passage begins: UTF-16 units of the item&apos;s text, from 0.</source>
        <translation>段落的起点：条目文本的 UTF-16 单位数，从 0 开始。</translation>
    </message>
    <message>
        <source>Where the passage ends; what stands there is no part of it.</source>
        <translation>段落的终点；该处的字符不属于段落。</translation>
    </message>
    <message>
        <source>With “add”: a note in Markdown.</source>
        <translation>用于“add”：Markdown 格式的笔记。</translation>
    </message>
    <message>
        <source>With “list”: those of a digest, by its id or the path of its file.</source>
        <translation>用于“list”：某份简报的高亮，以其标识或文件路径指定。</translation>
    </message>
    <message>
        <source>With “list”: those of an item. With “accept”: the item of the passage.</source>
        <translation>用于“list”：某个条目的高亮。用于“accept”：段落所在的条目。</translation>
    </message>
    <message>
        <source>With “list”: those whose words changed or are lost.</source>
        <translation>用于“list”：文字已更改或丢失的高亮。</translation>
    </message>
    <message>
        <source>There are too many arguments.</source>
        <translation>参数过多。</translation>
    </message>
    <message>
        <source>detached</source>
        <comment>state of a highlight</comment>
        <translation>已脱离</translation>
    </message>
    <message>
        <source>in place</source>
        <comment>state of a highlight</comment>
        <translation>原位</translation>
    </message>
    <message>
        <source>moved</source>
        <comment>state of a highlight</comment>
        <translation>已移动</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>state of a highlight</comment>
        <translation>已更改</translation>
    </message>
    <message>
        <source>orphaned</source>
        <comment>state of a highlight</comment>
        <translation>已失位</translation>
    </message>
    <message>
        <source>fact</source>
        <comment>colour of a highlight</comment>
        <translation>事实</translation>
    </message>
    <message>
        <source>claim</source>
        <comment>colour of a highlight</comment>
        <translation>说法</translation>
    </message>
    <message>
        <source>doubt</source>
        <comment>colour of a highlight</comment>
        <translation>存疑</translation>
    </message>
    <message>
        <source>number</source>
        <comment>colour of a highlight</comment>
        <translation>数字</translation>
    </message>
    <message>
        <source>follow-up</source>
        <comment>colour of a highlight</comment>
        <translation>待跟进</translation>
    </message>
    <message>
        <source>quote</source>
        <comment>colour of a highlight</comment>
        <translation>引文</translation>
    </message>
    <message>
        <source>now “%1”</source>
        <translation>现为“%1”</translation>
    </message>
    <message>
        <source>Where to; without it, standard output. One JSON record a line, with its “kind”: source, document, revision, path, item, tag, note, highlight, reading, decision, search, folder, image.</source>
        <translation>写到何处；不指定则为标准输出。每行一条 JSON 记录，其“kind”为：source、document、revision、path、item、tag、note、highlight、reading、decision、search、folder、image。</translation>
    </message>
    <message>
        <source>Highlight “%1”: %2</source>
        <extracomment>the words that were marked, and what became of the highlight</extracomment>
        <translation>高亮“%1”：%2</translation>
    </message>
    <message>
        <source>Writes notes, highlights, tags and bookmarks as Markdown.</source>
        <translation>将笔记、高亮、标签和书签导出为 Markdown。</translation>
    </message>
    <message>
        <source>moved, known by its words alone</source>
        <comment>state of a highlight</comment>
        <translation>已移动，仅凭文字认出</translation>
    </message>
    <message>
        <source>The id is a digest&apos;s: the note is about the digest as a whole.</source>
        <translation>所给的是简报的标识：笔记针对整份简报。</translation>
    </message>
    <message>
        <source>In the id&apos;s place stands the name of an entity of this type: person, org, product, place, work or event.</source>
        <translation>标识处改写实体名称，类型为其一：person、org、product、place、work 或 event。</translation>
    </message>
    <message>
        <source>Only one of --digest and --entity can be meant.</source>
        <translation>--digest 与 --entity 只能用其一。</translation>
    </message>
    <message>
        <source>“%1” is no type of an entity.</source>
        <translation>“%1”不是实体类型。</translation>
    </message>
    <message>
        <source>Lists, renames, merges, colours and removes tags.</source>
        <translation>列出、改名、合并、着色和删除标签。</translation>
    </message>
    <message>
        <source>With an option: the tag it is done to; with --rename and --merge then the other one.</source>
        <translation>与选项连用：所处理的标签；用 --rename 和 --merge 时其后为另一个。</translation>
    </message>
    <message>
        <source>Gives a tag another name.</source>
        <translation>给标签改名。</translation>
    </message>
    <message>
        <source>What carries the first tag carries the second one instead.</source>
        <translation>带有第一个标签的改为带第二个。</translation>
    </message>
    <message>
        <source>Gives a tag a colour: red, amber, olive, green, blue, purple, pink or none.</source>
        <translation>给标签设颜色：red、amber、olive、green、blue、purple、pink 或 none。</translation>
    </message>
    <message>
        <source>Takes a tag off everything.</source>
        <translation>从所有内容上去掉标签。</translation>
    </message>
    <message>
        <source>Only one of --rename, --merge, --colour and --remove can be done at a time.</source>
        <translation>--rename、--merge、--colour 和 --remove 一次只能用一个。</translation>
    </message>
    <message>
        <source>There are too many names.</source>
        <translation>名称太多。</translation>
    </message>
    <message>
        <source>“%1” is no colour of a tag.</source>
        <translation>“%1”不是标签的颜色。</translation>
    </message>
    <message>
        <source>“%1” is nothing for --%2; there are: %3.</source>
        <translation>“%1”不能用于 --%2；可用的有：%3。</translation>
    </message>
    <message>
        <source>What the files are for: %1.</source>
        <translation>文件供什么软件使用：%1。</translation>
    </message>
    <message>
        <source>Puts items together by one or two of: %1; with a comma between them.</source>
        <translation>按其中一项或两项归类条目：%1；两项之间用逗号。</translation>
    </message>
    <message>
        <source>A template of your own: the name of one in the library&apos;s “templates” folder, or a file.</source>
        <translation>你自己的模板：资料库“templates”文件夹里模板的名称，或一个文件。</translation>
    </message>
    <message>
        <source>Template of file names, without ending; a slash makes folders. Without it: %1.</source>
        <translation>文件名的模板，不含扩展名；斜杠表示文件夹。默认：%1。</translation>
    </message>
    <message>
        <source>Only these items, also without notes; ids with commas between them.</source>
        <translation>只导出这些条目，没有笔记的也算；标识之间用逗号。</translation>
    </message>
    <message>
        <source>Only items with this tag.</source>
        <translation>只导出带此标签的条目。</translation>
    </message>
    <message>
        <source>Only items that this search finds.</source>
        <translation>只导出此搜索找到的条目。</translation>
    </message>
    <message>
        <source>Only digests of this day, as 2026-11-22.</source>
        <translation>只导出这一天的简报，如 2026-11-22。</translation>
    </message>
    <message>
        <source>Prints the preset&apos;s template, to make your own from.</source>
        <translation>输出预设的模板，供你改成自己的。</translation>
    </message>
    <message>
        <source>--group takes two at most.</source>
        <translation>--group 最多两项。</translation>
    </message>
    <message>
        <source>“%1” is no day; write it as 2026-11-22.</source>
        <translation>“%1”不是日期；请写成 2026-11-22。</translation>
    </message>
    <message>
        <source>“%1”: a note was changed there to: %2</source>
        <translation>“%1”：其中一条笔记被改成：%2</translation>
    </message>
    <message>
        <source>out of date</source>
        <comment>state of an exported file</comment>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Writes nothing; shows what would change, as a unified diff.</source>
        <translation>什么都不写；以统一差异格式显示会有哪些更改。</translation>
    </message>
    <message>
        <source>Writes nothing; fails when files are out of date, and tells which.</source>
        <translation>什么都不写；有文件过时则失败，并指出是哪些。</translation>
    </message>
    <message>
        <source>%1 added, %2 unchanged, %3 updated, %4 kept as they were, %5 without a place, %6 skipped</source>
        <translation>新增 %1 条，未变 %2 条，更新 %3 条，保留原样 %4 条，找不到位置 %5 条，跳过 %6 条</translation>
    </message>
    <message>
        <source>%1, annotation %2: %3</source>
        <translation>%1，第 %2 条标注：%3</translation>
    </message>
    <message>
        <source>What to do: write the annotations as JSON-LD, or take in those of files.</source>
        <translation>要做什么：把标注写成 JSON-LD，或读入文件中的标注。</translation>
    </message>
    <message>
        <source>To write to, standard output without it; or to read: JSON-LD, JSON of Hypothesis, notes of Obsidian&apos;s Annotator, CSV of Readwise; “-” is standard input.</source>
        <translation>要写入的文件，不写则为标准输出；或要读取的文件：JSON-LD、Hypothesis 的 JSON、Obsidian Annotator 的笔记、Readwise 的 CSV；“-”为标准输入。</translation>
    </message>
    <message>
        <source>Writes annotations as JSON-LD, and takes in those of other programs.</source>
        <translation>把标注写成 JSON-LD，并读入其他程序的标注。</translation>
    </message>
    <message>
        <source>Give a tag by --add or --remove.</source>
        <translation>请用 --add 或 --remove 指定标签。</translation>
    </message>
    <message>
        <source>Marks a passage of an item; lists the highlights; accepts a place for one whose words changed or are lost; keeps one as a quote that is looked for no longer; gives tags to one or takes them off; moves one to the trash; lists what the colours are called, or gives one another name.</source>
        <translation>标出条目中的一段文字；列出高亮；为文字已更改或丢失的高亮接受一个位置；把高亮保留为不再查找的引文；给高亮加标签或去掉标签；把高亮移入回收站；列出颜色名称，或给一种颜色另起名称。</translation>
    </message>
    <message>
        <source>With “colours”: a colour, and its new name; an empty one gives it its own name back.</source>
        <translation>用于“colours”：一种颜色，及其新名称；空名称恢复原名。</translation>
    </message>
    <message>
        <source>With “add”: one of %1, or what you call it.</source>
        <translation>用于“add”：%1 之一，或你为它起的名称。</translation>
    </message>
    <message>
        <source>With “add”: a tag, several times for several.</source>
        <translation>用于“add”：一个标签，可多次给出。</translation>
    </message>
    <message>
        <source>With “tag”: a tag to give it, several times for several.</source>
        <translation>用于“tag”：要加的标签，可多次给出。</translation>
    </message>
    <message>
        <source>With “tag”: a tag to take off it, several times for several.</source>
        <translation>用于“tag”：要去掉的标签，可多次给出。</translation>
    </message>
    <message>
        <source>What of an item: its notes, also the highlighted words as quotes, or its full text too, with the highlights in it: %1.</source>
        <translation>导出条目的什么：只有笔记，连同作为引用的高亮文字，或者再加上全文，高亮就在其中：%1。</translation>
    </message>
    <message>
        <source>Whether images in full texts are links, or copied beside where the library holds them: %1.</source>
        <translation>全文中的图片只留链接，还是把资料库里已有的复制到旁边：%1。</translation>
    </message>
    <message>
        <source>The text is not UTF-8.</source>
        <translation>文本不是 UTF-8。</translation>
    </message>
    <message>
        <source>Give a text by --text or a title by --title.</source>
        <translation>请用 --text 给出正文，或用 --title 给出标题。</translation>
    </message>
    <message>
        <source>The item has no figure that is written like this.</source>
        <translation>该条目里没有这样写的数字。</translation>
    </message>
    <message>
        <source>Give what to take in by --item or --highlight.</source>
        <translation>请用 --item 或 --highlight 指明要放入什么。</translation>
    </message>
    <message>
        <source>--figure goes with one --item, which it is in.</source>
        <translation>--figure 须与它所在的一个 --item 一起使用。</translation>
    </message>
    <message>
        <source>--format is “markdown” or “html”, or the file ends in “.md” or “.html”.</source>
        <translation>--format 为“markdown”或“html”，或者文件名以“.md”或“.html”结尾。</translation>
    </message>
    <message>
        <source>--check needs a file to compare with.</source>
        <translation>--check 需要一个可对照的文件。</translation>
    </message>
    <message>
        <source>The footnote “%1” is not explained.</source>
        <translation>脚注“%1”没有内容。</translation>
    </message>
    <message>
        <source>Lists the briefs; prints the text of one; makes one; takes items, highlights and figures into one, each with its footnote; gives one another text or title; tells how what one cites compares with the library; writes one to a file; moves one to the trash.</source>
        <translation>列出综述；打印一份的正文；新建一份；把条目、高亮和数字放入一份，各带脚注；为一份换正文或标题；说明一份所引的内容与资料库相比如何；把一份写入文件；把一份移入回收站。</translation>
    </message>
    <message>
        <source>The title for “new”, the id for the others, or its first characters (at least four).</source>
        <translation>“new”用标题，其他用编号或其开头几个字符（至少四个）。</translation>
    </message>
    <message>
        <source>With “export”: where to; “-” is standard output.</source>
        <translation>用于“export”：写到哪里；“-”为标准输出。</translation>
    </message>
    <message>
        <source>With “new” and “set”: the file with its text in Markdown; “-” is standard input.</source>
        <translation>用于“new”和“set”：Markdown 正文所在文件；“-”为标准输入。</translation>
    </message>
    <message>
        <source>With “set”: its new title.</source>
        <translation>用于“set”：新标题。</translation>
    </message>
    <message>
        <source>With “add”: an item, several times for several.</source>
        <translation>用于“add”：一个条目，可多次给出。</translation>
    </message>
    <message>
        <source>With “add”: a highlight, several times for several.</source>
        <translation>用于“add”：一处高亮，可多次给出。</translation>
    </message>
    <message>
        <source>With “add” and --item: the figure in the item that is written like this.</source>
        <translation>用于“add”和 --item：条目中这样写的数字。</translation>
    </message>
    <message>
        <source>With “sources”: takes in anew what has changed.</source>
        <translation>用于“sources”：重新存档有变的来源。</translation>
    </message>
    <message>
        <source>With “export”: “markdown” or “html”; else the file&apos;s ending says it.</source>
        <translation>用于“export”：“markdown”或“html”；否则看文件名结尾。</translation>
    </message>
    <message>
        <source>With “export”: writes nothing; fails when the file is out of date.</source>
        <translation>用于“export”：什么也不写；文件过时则失败。</translation>
    </message>
    <message>
        <source>as it was</source>
        <comment>state of a source</comment>
        <translation>未变</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>state of a source</comment>
        <translation>有变</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>state of a source</comment>
        <translation>已无</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Writes documents of your own that cite items and highlights.</source>
        <translation>写下引用条目和高亮的综述。</translation>
    </message>
    <message>
        <source>What “dump” wrote; “-” is standard input. Of two versions of a note, highlight, brief or saved search the one changed later stays; what is decided in the library stays.</source>
        <translation>“dump”写出的内容；“-”为标准输入。笔记、高亮、综述或已保存搜索的两个版本中，较晚更改的保留；资料库中已作的决定保留。</translation>
    </message>
    <message>
        <source>line %1 replaces this older text: %2</source>
        <translation>第 %1 行取代了这段较旧的文字：%2</translation>
    </message>
    <message>
        <source>%1 is out of date.</source>
        <translation>%1 已过期。</translation>
    </message>
    <message>
        <source>“%1”: %2 has this otherwise. Both are kept.</source>
        <comment>title, person</comment>
        <translation>“%1”：%2 的内容与此处不同，两份都保留。</translation>
    </message>
    <message>
        <source>“%1”: %2 changed this, and so did you. Both are kept.</source>
        <comment>title, person</comment>
        <translation>“%1”：%2 改过，您也改过，两份都保留。</translation>
    </message>
    <message>
        <source>“%1”: %2 changed what you deleted. It stays in the trash.</source>
        <comment>title, person</comment>
        <translation>“%1”：%2 改过您已删除的内容，它仍留在回收站。</translation>
    </message>
    <message>
        <source>%1 added, %2 unchanged, %3 updated, %4 in conflict, %5 without a place, %6 skipped</source>
        <translation>新增 %1，未变 %2，更新 %3，冲突 %4，找不到位置 %5，跳过 %6</translation>
    </message>
    <message>
        <source>What to do: write what you made as a bundle, or take in the bundles of others.</source>
        <translation>要做什么：把您所作的标注写成标注包（export），或收入他人的标注包（merge）。</translation>
    </message>
    <message>
        <source>The bundle to write, standard output without it; or those to take in, of which “-” is standard input.</source>
        <translation>要写入的标注包，省略则为标准输出；或要收入的标注包，其中“-”为标准输入。</translation>
    </message>
    <message>
        <source>Your name in the bundle; your user name without it.</source>
        <translation>您在标注包里的姓名，省略则为用户名。</translation>
    </message>
    <message>
        <source>Only what is about this digest. May be given several times.</source>
        <translation>只含关于此简报的内容，可给出多次。</translation>
    </message>
    <message>
        <source>Takes nothing in, and tells what it would do.</source>
        <translation>不收入任何内容，只说明会做什么。</translation>
    </message>
    <message>
        <source>Writes nothing; fails when the bundle is out of date, or has news.</source>
        <translation>不写入；标注包已过期或其中有新内容时以失败结束。</translation>
    </message>
    <message>
        <source>Gives colleagues your annotations, and takes in theirs.</source>
        <translation>把您的标注交给同事，并收入他们的标注。</translation>
    </message>
    <message>
        <source>Prints items, highlights or entities as a table (CSV).</source>
        <translation>把条目、高亮或实体打印成表格（CSV）。</translation>
    </message>
    <message>
        <source>What the rows are.</source>
        <translation>每行是什么。</translation>
    </message>
    <message>
        <source>Write to this file instead of standard output.</source>
        <translation>写入此文件，而不是标准输出。</translation>
    </message>
    <message>
        <source>“%1” is none of items, highlights and entities.</source>
        <translation>“%1”不是 items、highlights 或 entities。</translation>
    </message>
    <message>
        <source>Entities are listed of the whole library: give no words.</source>
        <translation>实体是整个资料库的：请勿给出词语。</translation>
    </message>
    <message>
        <source>--take-edits writes; it cannot be used with --dry-run or --check.</source>
        <translation>--take-edits 会写入，不能与 --dry-run 或 --check 同用。</translation>
    </message>
    <message>
        <source>taken over</source>
        <comment>state of a note changed in a file</comment>
        <translation>已采用</translation>
    </message>
    <message>
        <source>“%1”: the same note was changed elsewhere too, to something else; it is not taken over: %2</source>
        <translation>“%1”：同一条笔记在别处也被改成了不同的内容，未采用：%2</translation>
    </message>
    <message>
        <source>There is no “%1 %2”.</source>
        <comment>command, what it does</comment>
        <translation>没有“%1 %2”。</translation>
    </message>
    <message>
        <source>--%1 does not go with “%2 %3”.</source>
        <comment>option, command, what it does</comment>
        <translation>--%1 不能与“%2 %3”一起使用。</translation>
    </message>
    <message>
        <source>line %1: what the other version of the brief had is kept as “%2”</source>
        <translation>第 %1 行：该综述另一版本的内容已保留为“%2”</translation>
    </message>
    <message>
        <source>“%1”: a note was deleted there: %2</source>
        <translation>“%1”：那里删除了一条笔记：%2</translation>
    </message>
    <message>
        <source>First takes notes that were changed or deleted in the files over into the library, and tells which.</source>
        <translation>先把在文件里改过或删掉的笔记收进资料库，并列出是哪些。</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>state of a note deleted in a file</comment>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>gleaner::digest</name>
    <message>
        <source>No items were found: the document shows no headlines, lists or running text.</source>
        <translation>未找到条目：文档中没有标题、列表或正文。</translation>
    </message>
    <message>
        <source>No items were found: the document is blank.</source>
        <translation>未找到条目：文档为空。</translation>
    </message>
    <message>
        <source>No items were found: only the frame of a WeChat page was stored, without its text.</source>
        <translation>未找到条目：保存的只是微信页面的框架，没有正文。</translation>
    </message>
    <message>
        <source>No items were found: the site answered with a refusal instead of the page.</source>
        <translation>未找到条目：网站返回的是拒绝访问的提示，而不是正文。</translation>
    </message>
    <message>
        <source>No items were found: the document says that there is nothing new.</source>
        <translation>未找到条目：文档说明没有新内容。</translation>
    </message>
    <message>
        <source>The page names one address and one title: a single article.</source>
        <translation>页面只有一个地址和一个标题：这是单篇文章。</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) open with a bold title.</source>
        <translation>
            <numerusform>%n 个段落以粗体标题开头。</numerusform>
        </translation>
    </message>
    <message>
        <source>No known shape fits; the document was split by its rules and lists.</source>
        <translation>不符合任何已知结构；已按分隔线和列表拆分文档。</translation>
    </message>
    <message numerus="yes">
        <source>%n headline(s) stand above running text.</source>
        <translation>
            <numerusform>%n 个标题下有正文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) stand above a story that links to its original.</source>
        <translation>
            <numerusform>%n 个标题下的报道链接到原文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of tables hold a link.</source>
        <translation>
            <numerusform>%n 行表格含有链接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) begin like an entry of a list.</source>
        <translation>
            <numerusform>%n 行的开头像列表条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables of links</source>
        <translation>链接表格</translation>
    </message>
    <message>
        <source>Lines with marks</source>
        <translation>带标记的行</translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) link to a story.</source>
        <translation>
            <numerusform>%n 个标题链接到报道。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) are numbered.</source>
        <translation>
            <numerusform>%n 个标题带有编号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of a numbered list open with a link.</source>
        <translation>
            <numerusform>编号列表中有 %n 项以链接开头。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) carry item numbers.</source>
        <translation>
            <numerusform>%n 个段落带有条目编号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list entry(s) stand in sections.</source>
        <translation>
            <numerusform>各栏目下共有 %n 个列表项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) under headlines end with an attributed source.</source>
        <translation>
            <numerusform>%n 篇带标题的报道在末尾注明了来源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bold mark(s) without their counterparts were put right.</source>
        <translation>
            <numerusform>已修正 %n 处不成对的加粗标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bold mark(s) without their counterparts were put right, on lines %1.</source>
        <translation>
            <numerusform>已修正 %n 处不成对的加粗标记，位于第 %1 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bold mark(s) without their counterparts were put right, the first of them on lines %1.</source>
        <translation>
            <numerusform>已修正 %n 处不成对的加粗标记，最前面的位于第 %1 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was chosen by hand.</source>
        <translation>由人工选定。</translation>
    </message>
    <message>
        <source>The way of reading that was chosen for this document, “%1”, is not known to this version. It was read automatically.</source>
        <translation>为这份文档选定的解析方式“%1”，当前版本不认识，已改为自动解析。</translation>
    </message>
    <message>
        <source>Read as chosen, as “%1”, this document shows no items. It was read automatically.</source>
        <translation>按选定的解析方式“%1”，这份文档没有任何条目，已改为自动解析。</translation>
    </message>
    <message>
        <source>A single article</source>
        <translation>单篇文章</translation>
    </message>
    <message>
        <source>Bold titles</source>
        <translation>加粗的标题</translation>
    </message>
    <message>
        <source>Rules and lists</source>
        <translation>分隔线与列表</translation>
    </message>
    <message>
        <source>Plain headlines</source>
        <translation>普通标题</translation>
    </message>
    <message>
        <source>Headings with links or numbers</source>
        <translation>带链接或编号的标题</translation>
    </message>
    <message>
        <source>Numbered list of links</source>
        <translation>编号链接列表</translation>
    </message>
    <message>
        <source>Numbered paragraphs</source>
        <translation>编号段落</translation>
    </message>
    <message>
        <source>Lists in sections</source>
        <translation>分栏目的列表</translation>
    </message>
    <message>
        <source>Headlines with attributed sources</source>
        <translation>标题加注明来源的报道</translation>
    </message>
</context>
<context>
    <name>gleaner::digest::Aside</name>
    <message>
        <source>WeChat&apos;s own controls</source>
        <translation>微信自带的按钮和提示</translation>
    </message>
    <message>
        <source>Repeats the title</source>
        <translation>重复标题</translation>
    </message>
    <message>
        <source>Repeats the text</source>
        <translation>重复正文</translation>
    </message>
    <message>
        <source>Cover picture</source>
        <translation>封面图</translation>
    </message>
    <message>
        <source>Credit of a picture</source>
        <translation>图片来源</translation>
    </message>
    <message>
        <source>Credits of the editors</source>
        <translation>编辑署名</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者和日期行</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>More to read</source>
        <translation>更多阅读</translation>
    </message>
    <message>
        <source>QR code or call to follow</source>
        <translation>二维码或关注引导</translation>
    </message>
    <message>
        <source>Site navigation</source>
        <translation>网站导航</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Call for contributions</source>
        <translation>征稿</translation>
    </message>
    <message>
        <source>About the publication</source>
        <translation>关于本刊</translation>
    </message>
    <message>
        <source>End mark</source>
        <translation>结束标记</translation>
    </message>
    <message>
        <source>Refusal of the site</source>
        <translation>网站拒绝访问的提示</translation>
    </message>
    <message>
        <source>Says that there is nothing new</source>
        <translation>说明没有新内容</translation>
    </message>
    <message>
        <source>Belongs to no item</source>
        <translation>不属于任何条目</translation>
    </message>
</context>
<context>
    <name>gleaner::digests::DigestList</name>
    <message>
        <source>Digests</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Show all items again</source>
        <translation>重新显示全部条目</translation>
    </message>
    <message>
        <source>Items naming “%1”</source>
        <translation>提及“%1”的条目</translation>
    </message>
</context>
<context>
    <name>gleaner::digests::DigestModel</name>
    <message>
        <source>Digest</source>
        <translation>简报</translation>
    </message>
</context>
<context>
    <name>gleaner::digests::Text</name>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation>
            <numerusform>%n 个书签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month&apos;s heading, format of QLocale::toString</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) read</source>
        <translation>
            <numerusform>%n 个条目中已读 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged item(s)</source>
        <translation>
            <numerusform>%n 个条目有标签</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a row read aloud</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>已加书签</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>%1
Watched: %2</source>
        <translation>%1
关注：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1
%n item(s) name what is watched</source>
        <translation>
            <numerusform>%1
%n 个条目提到关注的名字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n 处高亮</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::digests::ViewsModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a view&apos;s name and how many it holds, read aloud</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>已加书签</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a day and how many items of it name a watched entity</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>关注</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in the library</source>
        <translation>
            <numerusform>资料库中共 %n 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, watched, %n item(s) that day, %2 in the library</source>
        <translation>
            <numerusform>%1，已关注，当天 %n 个条目，资料库中 %2 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>With highlights</source>
        <translation>有高亮</translation>
    </message>
</context>
<context>
    <name>gleaner::digests::ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>改名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>gleaner::document</name>
    <message>
        <source>The front matter that begins here is never closed; it is shown as text.</source>
        <translation>从此处开始的前置元数据没有结束标记，已按正文显示。</translation>
    </message>
    <message>
        <source>The file is larger than %1, the most that can be read.</source>
        <translation>文件大小超过可读取的上限 %1。</translation>
    </message>
</context>
<context>
    <name>gleaner::document::Cleaner</name>
    <message>
        <source>The bytes at offset %1 are not valid %2; “�” stands for them.</source>
        <translation>偏移量 %1 处的字节不是有效的 %2 编码，已用“�”代替。</translation>
    </message>
    <message numerus="yes">
        <source>%n more places in the file could not be decoded.</source>
        <translation>
            <numerusform>文件中另有 %n 处无法解码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n NUL characters were replaced by “�”.</source>
        <translation>
            <numerusform>%n 个 NUL 字符已用“�”代替。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n control characters.</source>
        <translation>
            <numerusform>文本中有 %n 个控制字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n unresolved merge conflicts.</source>
        <translation>
            <numerusform>文件中有 %n 处未解决的合并冲突。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities</name>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a name and its type, as &quot;NVIDIA (Organisation)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>a month in a format of QLocale: &quot;May 2026&quot;</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>from a date to another</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::CompanionModel</name>
    <message>
        <source>%1×</source>
        <extracomment>how many times more often than by chance two names stand together</extracomment>
        <translation>%1×</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n shared item(s)</source>
        <translation>
            <numerusform>%1，%n 个共同条目</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a kind of names, as &quot;People&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>How many times more often than by chance they stand together</source>
        <translation>一同出现的次数是偶然情形的多少倍</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>一同出现</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>关联</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::DecisionsDialog</name>
    <message>
        <source>Decisions about entities</source>
        <translation>对实体的决定</translation>
    </message>
    <message>
        <source>Filter decisions</source>
        <translation>筛选决定</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Nothing is decided yet. The menu of a name in the entities&apos; tab renames, merges, splits, hides and watches; a file of a team&apos;s decisions is taken over by “Import”.</source>
        <translation>还没有任何决定。在“实体”标签页中，名称的菜单可以改名、合并、拆分、隐藏和关注；团队的决定文件用“导入”接收。</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n decision(s)</source>
        <translation>
            <numerusform>撤回 %n 项决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 项决定写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written (%2).</source>
        <translation>无法写入 %1（%2）。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>Import decisions</source>
        <translation>导入决定</translation>
    </message>
    <message numerus="yes">
        <source>%n new decision(s)</source>
        <translation>
            <numerusform>%n 项新的决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are here</source>
        <translation>
            <numerusform>%n 项与这里相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided otherwise here</source>
        <translation>
            <numerusform>%n 项在这里另有决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided otherwise here:</source>
        <translation>在这里另有决定：</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that cannot be taken over</source>
        <translation>
            <numerusform>%n 行无法接收</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Use the &amp;file&apos;s</source>
        <translation>采用文件中的(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>保留我的(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>Import %n decision(s)</source>
        <translation>
            <numerusform>导入 %n 项决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken over.</source>
        <translation>
            <numerusform>已接收 %n 项决定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::DecisionsModel</name>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Other type</source>
        <translation>改类型</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>“%1” in texts</source>
        <translation>文中的“%1”</translation>
    </message>
    <message>
        <source>%1 written as “%2”</source>
        <translation>%1 写作“%2”</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>现为</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::EntityModel</name>
    <message numerus="yes">
        <source>%1, %n entities</source>
        <translation>
            <numerusform>%1，%n 个实体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n mention(s)</source>
        <translation>
            <numerusform>%1，%n 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, watched</source>
        <extracomment>an entity&apos;s name and number of mentions, read aloud</extracomment>
        <translation>%1，已关注</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::EntityPage</name>
    <message numerus="yes">
        <source>%Ln figure(s) told of it</source>
        <translation>
            <numerusform>相关数字 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Watched</source>
        <translation>已关注(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>关注(&amp;W)</translation>
    </message>
    <message>
        <source>%1 in the library</source>
        <extracomment>the window&apos;s title: a name</extracomment>
        <translation>资料库中的%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>提及 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digest(s)</source>
        <translation>
            <numerusform>%Ln 份简报</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from the first to the last date</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>nowhere in the library any more</source>
        <translation>资料库中已不再出现</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a written form and how often it occurs</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Written as: %1</source>
        <translation>写法：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between written forms</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) in %1</source>
        <extracomment>the number of items in a time</extracomment>
        <translation>
            <numerusform>%1：%Ln 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), newest first</source>
        <translation>
            <numerusform>%Ln 个条目，新的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回（Alt+Left）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Where it occurs</source>
        <translation>出现之处</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>一同出现</translation>
    </message>
    <message>
        <source>&amp;Notes…</source>
        <translation>笔记(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::EntityPanel</name>
    <message>
        <source>Whole digest</source>
        <translation>整份简报</translation>
    </message>
    <message>
        <source>This item</source>
        <translation>当前条目</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>筛选实体</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>No people, organisations or figures were found here.</source>
        <translation>此处未发现人物、机构或数字。</translation>
    </message>
    <message>
        <source>Open a digest to see who and what it speaks of.</source>
        <translation>打开一份简报，查看其中提到的人和事。</translation>
    </message>
    <message>
        <source>No name here matches “%1”.</source>
        <translation>没有与“%1”相符的名字。</translation>
    </message>
    <message>
        <source>This item names nobody and nothing. “Whole digest” shows what the others name.</source>
        <translation>这个条目没有提到任何人和事。“整份简报”显示其他条目提到的名字。</translation>
    </message>
    <message>
        <source>Stop &amp;watching</source>
        <translation>取消关注(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>关注(&amp;W)</translation>
    </message>
    <message>
        <source>By &amp;count</source>
        <translation>按提及次数(&amp;C)</translation>
    </message>
    <message>
        <source>By first &amp;place in the text</source>
        <translation>按在文中首次出现的位置(&amp;P)</translation>
    </message>
    <message>
        <source>Order of the entities</source>
        <translation>实体的排列顺序</translation>
    </message>
    <message>
        <source>Mark all entities in the page</source>
        <translation>在页面上标出全部实体</translation>
    </message>
    <message>
        <source>Filter by name or pinyin</source>
        <translation>按名字或拼音筛选</translation>
    </message>
    <message>
        <source>&amp;Next mention</source>
        <translation>下一处提及(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous mention</source>
        <translation>上一处提及(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;items that name it</source>
        <translation>显示提到它的条目(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Open entity page</source>
        <translation>打开实体页(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>复制名字(&amp;C)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Also as %1</source>
        <translation>也写作 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No&amp;tes…</source>
        <translation>笔记(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::EvidenceStrip</name>
    <message>
        <source>Previous mention</source>
        <translation>上一处提及</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>下一处提及</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>an item&apos;s number and title</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>which of how many mentions</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Mention %1 of %2, item %3: %4</source>
        <translation>第 %1 处提及，共 %2 处，第 %3 个条目：%4</translation>
    </message>
    <message>
        <source>Choose a name to see the sentence it stands in.</source>
        <translation>选一个名字，这里显示它所在的句子。</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::KnownModel</name>
    <message numerus="yes">
        <source>%1, %n mention(s)</source>
        <translation>
            <numerusform>%1，%n 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::MentionChart</name>
    <message>
        <source>Items by date</source>
        <translation>按日期的条目数</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <extracomment>a bar of the chart: %1 is a date or a time, then the number of items</extracomment>
        <translation>
            <numerusform>%1：%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>No item has a date.</source>
        <translation>没有带日期的条目。</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选中</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>“%1” is the same as the one chosen here, in the whole library.</source>
        <translation>在整个资料库中，“%1”与这里选中的是同一个。</translation>
    </message>
    <message numerus="yes">
        <source>The %n entities are the same as the one chosen here, in the whole library.</source>
        <translation>
            <numerusform>在整个资料库中，这 %n 个实体与这里选中的是同一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Find an entity</source>
        <translation>查找实体</translation>
    </message>
    <message>
        <source>Entities of the library</source>
        <translation>资料库中的实体</translation>
    </message>
    <message>
        <source>No entity of the library has such a name. “Rename” gives it any name.</source>
        <translation>资料库中没有这样的名称。用“改名”可以取任意名称。</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
</context>
<context>
    <name>gleaner::entities::NameDialog</name>
    <message>
        <source>&amp;Written as</source>
        <translation>写法(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>“%1” is hidden; what is named so is hidden too.</source>
        <translation>“%1”已隐藏；改成这个名称也会一起隐藏。</translation>
    </message>
    <message>
        <source>“%1” has become this entity. Choose another name.</source>
        <translation>“%1”已归入这个实体，请换一个名称。</translation>
    </message>
    <message>
        <source>This takes back that “%1” became “%2”.</source>
        <translation>这会撤回“%1”改为“%2”的决定。</translation>
    </message>
    <message>
        <source>“%1” has become “%2”, and so will this.</source>
        <translation>“%1”已改为“%2”，这个也会随之改变。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is known, with %n mention(s): the two become one.</source>
        <translation>
            <numerusform>“%1”已存在，有 %n 处提及：两者将合为一个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::entities::OccurrenceModel</name>
    <message>
        <source>%1. %2, %3. %4</source>
        <extracomment>read aloud: title, date, digest, sentence</extracomment>
        <translation>%1。%2，%3。%4</translation>
    </message>
</context>
<context>
    <name>gleaner::entity</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>作品</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Percentages</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>gleaner::exchange</name>
    <message>
        <source>This is no annotation: it is about nothing.</source>
        <translation>这不是标注：它没有指向任何内容。</translation>
    </message>
    <message>
        <source>This annotation has neither a quote nor a text.</source>
        <translation>这条标注既没有引文也没有文字。</translation>
    </message>
    <message>
        <source>This is no JSON: %1. Choose a file of annotations (JSON-LD).</source>
        <translation>这不是 JSON：%1。请选择标注文件（JSON-LD）。</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第 %1 字节</translation>
    </message>
    <message>
        <source>This is no file of annotations. Web annotations (JSON-LD), Hypothesis&apos;s JSON, notes of Obsidian&apos;s Annotator and Readwise&apos;s CSV can be read.</source>
        <translation>这不是标注文件。可以读取网页标注（JSON-LD）、Hypothesis 的 JSON、Obsidian Annotator 的笔记和 Readwise 的 CSV。</translation>
    </message>
    <message>
        <source>No item of this library fits, or more than one.</source>
        <translation>资料库中没有条目符合，或符合的不止一条。</translation>
    </message>
    <message>
        <source>The library has no such digest: %1</source>
        <translation>资料库里没有这份简报：%1</translation>
    </message>
    <message>
        <source>This is no bundle: its annotations do not say who made them. Take it in as annotations instead.</source>
        <translation>这不是标注包：其中的标注没有说明作者。请改为作为标注导入。</translation>
    </message>
    <message>
        <source>A bundle needs the name of its author.</source>
        <translation>标注包需要作者姓名。</translation>
    </message>
</context>
<context>
    <name>gleaner::exchanging::ExchangeDialog</name>
    <message>
        <source>Take annotations in</source>
        <translation>收入标注</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>收入(&amp;T)</translation>
    </message>
    <message>
        <source>In this library: %1
In the file: %2</source>
        <translation>资料库中：%1
文件中：%2</translation>
    </message>
    <message>
        <source>Everything in the file can be read and has its place, and nothing contradicts this library.</source>
        <translation>文件中的内容都能读取，都找到了位置，与资料库没有冲突。</translation>
    </message>
    <message>
        <source>%1 would bring %2 new annotations and %3 newer versions; %4 are here already, %5 are in conflict, %6 are left out. Nothing of this library is written over.</source>
        <translation>%1 会带来 %2 条新标注和 %3 条更新的版本；%4 条已在此处，%5 条有冲突，%6 条略过。资料库中的内容都不会被覆盖。</translation>
    </message>
    <message>
        <source>%1: %2 annotations have a place in this library, %3 are left out. What is here already stays as it is, unless the file has a later version of it.</source>
        <translation>%1：%2 条标注在资料库中有位置，%3 条略过。已在此处的内容保持原样，除非文件中的版本更晚。</translation>
    </message>
    <message>
        <source>Taken in: %1 new, %2 newer, %3 unchanged, %4 in conflict, %5 left out. The library as it was is among the backups.</source>
        <extracomment>each of %1 to %5 is a number of annotations</extracomment>
        <translation>已收入：新增 %1，更新 %2，未变 %3，冲突 %4，略过 %5。收入前的资料库已存入备份。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
</context>
<context>
    <name>gleaner::exchanging::ExchangeModel</name>
    <message>
        <source>%1 has it otherwise: both are kept</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 的内容不同：两份都保留</translation>
    </message>
    <message>
        <source>%1 and you changed it: both are kept</source>
        <translation>%1 和您都改过：两份都保留</translation>
    </message>
    <message>
        <source>%1 changed it, you deleted it: it stays away</source>
        <translation>%1 改过，您已删除：不再放回</translation>
    </message>
    <message>
        <source>Annotation %1 has no place</source>
        <translation>标注 %1 找不到位置</translation>
    </message>
    <message>
        <source>Annotation %1 was left out</source>
        <translation>标注 %1 已略过</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>In this library</source>
        <translation>资料库中</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>gleaner::exporting</name>
    <message>
        <source>original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>open in Gleaner</source>
        <translation>在 Gleaner 中打开</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>A managed part begins inside another one. Restore the “gleaner:end” line above it, or remove both lines, and export again.</source>
        <translation>一个标记区域始于另一个标记区域之内。请恢复其上方的“gleaner:end”行，或将两行都删除，然后重新导出。</translation>
    </message>
    <message>
        <source>The file holds the same managed part twice. Remove one of the two, and export again.</source>
        <translation>文件中有两个相同的标记区域。请删除其中一个，然后重新导出。</translation>
    </message>
    <message>
        <source>A managed part ends that never began. Restore its “gleaner:begin” line, or remove this line, and export again.</source>
        <translation>标记区域有结尾而无开头。请恢复其“gleaner:begin”行，或删除此行，然后重新导出。</translation>
    </message>
    <message>
        <source>A managed part has no end. Restore its “gleaner:end” line, or remove the “gleaner:begin” line, and export again.</source>
        <translation>标记区域没有结尾。请恢复其“gleaner:end”行，或删除“gleaner:begin”行，然后重新导出。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. What was there before is unchanged.</source>
        <translation>无法写入文件：%1。原有内容未更改。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法创建文件夹。</translation>
    </message>
    <message>
        <source>%1 (edited copy)</source>
        <comment>file name</comment>
        <translation>%1（编辑过的副本）</translation>
    </message>
    <message>
        <source>marked as “%1”</source>
        <comment>words of a highlight, which are others now</comment>
        <translation>高亮时为“%1”</translation>
    </message>
    <message>
        <source>changed: “%1” stands there now</source>
        <translation>已更改：该处现为“%1”</translation>
    </message>
    <message>
        <source>kept as a quote, no longer looked for in the text</source>
        <translation>保留为引文，不再于文本中查找</translation>
    </message>
    <message>
        <source>orphaned: these words are no longer in the text</source>
        <translation>已失位：文本中已没有这些文字</translation>
    </message>
    <message>
        <source>in doubt: these words stand among others now</source>
        <translation>存疑：这些文字周围已是别的内容</translation>
    </message>
    <message>
        <source>No publisher</source>
        <translation>无发布者</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Nothing highlighted</source>
        <translation>无高亮</translation>
    </message>
    <message>
        <source>Other entities</source>
        <translation>其他实体</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>无栏目</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Index</source>
        <comment>of notes</comment>
        <translation>索引</translation>
    </message>
    <message>
        <source>There is no such template: neither a file nor one in “%1”.</source>
        <translation>没有这个模板：既不是文件，“%1”中也没有。</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Plain Markdown</source>
        <translation>纯 Markdown</translation>
    </message>
    <message>
        <source>Zettelkasten</source>
        <translation>卡片盒（Zettelkasten）</translation>
    </message>
    <message>
        <source>The part of Gleaner that fills in templates cannot be loaded: %1. Install Gleaner again.</source>
        <translation>无法加载 Gleaner 填写模板的部分：%1。请重新安装 Gleaner。</translation>
    </message>
    <message>
        <source>The template cannot be filled in: %1</source>
        <translation>无法填写模板：%1</translation>
    </message>
    <message>
        <source>There is no tag “%1”.</source>
        <translation>没有标记“%1”。</translation>
    </message>
    <message>
        <source>There is no filter “%1”.</source>
        <translation>没有过滤器“%1”。</translation>
    </message>
    <message>
        <source>This cannot be understood: %1</source>
        <translation>无法理解：%1</translation>
    </message>
    <message>
        <source>Nothing stands between these braces.</source>
        <translation>这对括号里什么都没有。</translation>
    </message>
    <message>
        <source>“%1” is not closed on this line.</source>
        <translation>“%1”在这一行没有闭合。</translation>
    </message>
    <message>
        <source>“%1” closes nothing that is open.</source>
        <translation>“%1”没有可闭合的内容。</translation>
    </message>
    <message>
        <source>“%1” has no “%2”.</source>
        <translation>“%1”缺少“%2”。</translation>
    </message>
    <message>
        <source>Bookmarked ★</source>
        <translation>已加书签 ★</translation>
    </message>
    <message>
        <source>Tags: </source>
        <comment>before tags, in an export</comment>
        <translation>标签：</translation>
    </message>
    <message>
        <source>Entities: </source>
        <comment>before names, in an export</comment>
        <translation>实体：</translation>
    </message>
    <message>
        <source>Source: </source>
        <comment>before publisher and links, in an export</comment>
        <translation>来源：</translation>
    </message>
    <message>
        <source>Digest: </source>
        <comment>before a title, in an export</comment>
        <translation>简报：</translation>
    </message>
    <message>
        <source>Related: </source>
        <comment>before a title, in an export</comment>
        <translation>相关：</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a highlight, in Gleaner</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what a figure is told of, and the figure</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
</context>
<context>
    <name>gleaner::exports</name>
    <message>
        <source>Give the template a name first.</source>
        <translation>请先给模板起名。</translation>
    </message>
    <message>
        <source>There is another template of this name. Choose another name.</source>
        <translation>已有同名的模板，请换一个名称。</translation>
    </message>
    <message>
        <source>The template cannot be changed: %1.</source>
        <translation>无法更改模板：%1。</translation>
    </message>
    <message>
        <source>Choose another place, or make this one writable.</source>
        <translation>请选择其他位置，或让此处可以写入。</translation>
    </message>
    <message>
        <source>Make the file readable, or choose another place.</source>
        <translation>请让文件可以读取，或选择其他位置。</translation>
    </message>
    <message>
        <source>The file is as it was. Put its marks right, or move it away, and export again.</source>
        <translation>文件没有改动。请修正其中的标记或移走文件，然后再次导出。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>files</comment>
        <translation>
            <numerusform>新增 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be changed</source>
        <comment>files</comment>
        <translation>
            <numerusform>更改 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <comment>files</comment>
        <translation>
            <numerusform>不变 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is &quot;3 files&quot;, %2 a list like &quot;1 new, 2 as they are&quot;</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n file(s).</source>
        <translation>
            <numerusform>写出 %n 个文件后取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes exported: %1, %2.</source>
        <extracomment>%1 and %2 are the two counts &quot;3 files written&quot; and &quot;1 unchanged&quot;</extracomment>
        <translation>已导出笔记：%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>写出 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n 个没有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to export: nothing of it has a note, a highlight, a tag or a bookmark yet.</source>
        <translation>没有可导出的内容：其中还没有笔记、高亮、标签或书签。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had been edited by hand and are kept as they were: %1.</source>
        <translation>
            <numerusform>%n 个文件有手工修改，原样保留在：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) edited by hand were left.</source>
        <translation>
            <numerusform>%n 个有手工修改的文件保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be exported.</source>
        <translation>
            <numerusform>%n 页无法导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no template of this name any more.</source>
        <translation>已经没有这个名称的模板了。</translation>
    </message>
</context>
<context>
    <name>gleaner::exports::ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folde&amp;r</source>
        <translation>打开文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>导出笔记</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>查看(&amp;H)</translation>
    </message>
    <message>
        <source>Show what was changed by hand</source>
        <translation>查看手工修改</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Looking at what would be written…</source>
        <translation>正在查看将写出的内容…</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>what is done, and how far: &quot;Exporting… 12 of 400&quot;</extracomment>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>The preview was cancelled. What is chosen can be exported all the same.</source>
        <translation>已取消预览。所选内容仍然可以导出。</translation>
    </message>
    <message>
        <source>The template has a mistake: there is no preview.</source>
        <translation>模板有错，无法预览。</translation>
    </message>
    <message>
        <source>Nothing to export: nothing of it has a note, a highlight, a tag or a bookmark.</source>
        <translation>没有可导出的内容：其中没有笔记、高亮、标签或书签。</translation>
    </message>
    <message>
        <source>By hand (%1)</source>
        <comment>what was changed by hand</comment>
        <translation>手工修改（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were made by hand in these files. They can be taken over.</source>
        <translation>
            <numerusform>这些文件里有 %n 处手工修改，可以采用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n note(s) from files</source>
        <translation>
            <numerusform>从文件采用 %n 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken over. Undo takes it back.</source>
        <translation>
            <numerusform>已采用 %n 条笔记，可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing of what is chosen. Choose what to export.</source>
        <translation>所选内容已不存在。请选择要导出的内容。</translation>
    </message>
</context>
<context>
    <name>gleaner::exports::ExportForm</name>
    <message>
        <source>Notes alone</source>
        <translation>只要笔记</translation>
    </message>
    <message>
        <source>Notes and quotes</source>
        <translation>笔记和引文</translation>
    </message>
    <message>
        <source>Full text with highlights</source>
        <translation>全文，含高亮</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Copy images &amp;beside</source>
        <translation>把图片复制到旁边(&amp;B)</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>不再分组</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>用于(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容范围(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Content:</source>
        <translation>写出(&amp;C)：</translation>
    </message>
    <message>
        <source>Those that were loaded and are kept in the library; others stay links.</source>
        <translation>已加载并保存在资料库中的图片；其他的仍是链接。</translation>
    </message>
    <message>
        <source>&amp;Group by:</source>
        <translation>分组(&amp;G)：</translation>
    </message>
    <message>
        <source>&amp;then by:</source>
        <translation>再按(&amp;T)：</translation>
    </message>
    <message>
        <source>Te&amp;mplate:</source>
        <translation>模板(&amp;M)：</translation>
    </message>
    <message>
        <source>A folder, one file a page</source>
        <translation>文件夹，每页一个文件</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>写入(&amp;I)：</translation>
    </message>
    <message>
        <source>File &amp;names:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>At:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>All of the library</source>
        <translation>整个资料库</translation>
    </message>
    <message>
        <source>This digest</source>
        <translation>这份简报</translation>
    </message>
    <message numerus="yes">
        <source>%n selected item(s)</source>
        <translation>
            <numerusform>选中的 %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>What a search finds</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>What has a tag</source>
        <translation>带某个标签的</translation>
    </message>
    <message>
        <source>Digests of a day</source>
        <translation>某一天的简报</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words, or fields such as tag:</source>
        <translation>词语，或 tag: 等字段</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Made from title, date, year, month, day, publisher, section, id and uid; a slash makes a folder.</source>
        <translation>由 title、date、year、month、day、publisher、section、id、uid 组成；斜线表示文件夹。</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>notes</source>
        <comment>name of a file</comment>
        <translation>笔记</translation>
    </message>
    <message numerus="yes">
        <source>%n selected digest(s)</source>
        <translation>
            <numerusform>选中的 %n 份简报</numerusform>
        </translation>
    </message>
    <message>
        <source>That of the preset</source>
        <translation>预设的模板</translation>
    </message>
</context>
<context>
    <name>gleaner::exports::ExportPreview</name>
    <message>
        <source>edited by hand, is left</source>
        <comment>state of a file</comment>
        <translation>有手工修改，保持原样</translation>
    </message>
    <message>
        <source>as it is</source>
        <comment>state of a file</comment>
        <translation>不变</translation>
    </message>
    <message>
        <source>edited by hand, a copy is kept</source>
        <comment>state of a file</comment>
        <translation>有手工修改，留副本</translation>
    </message>
    <message>
        <source>new</source>
        <comment>state of a file</comment>
        <translation>新文件</translation>
    </message>
    <message>
        <source>changes</source>
        <comment>state of a file</comment>
        <translation>更改</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>文件的更改</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>%1 The first %2 are shown.</source>
        <comment>%1 is one sentence or more, %2 a number</comment>
        <translation>%1只显示前 %2 个。</translation>
    </message>
    <message>
        <source>An image that the library keeps.</source>
        <translation>资料库中保存的图片。</translation>
    </message>
    <message>
        <source>Nothing changes in this file.</source>
        <translation>这个文件没有变化。</translation>
    </message>
</context>
<context>
    <name>gleaner::exports::HandEditsPane</name>
    <message>
        <source>What was changed by hand</source>
        <translation>手工修改</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>采用(&amp;O)</translation>
    </message>
    <message>
        <source>The note in the library becomes what the file says</source>
        <translation>资料库中的笔记改为文件里的内容</translation>
    </message>
    <message>
        <source>&amp;Keep a copy</source>
        <translation>留副本(&amp;K)</translation>
    </message>
    <message>
        <source>The file is written, and kept beside as it was before</source>
        <translation>写入文件，并在旁边保留原来的文件</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>This part of the file stays as it was edited</source>
        <translation>文件的这一部分保持修改后的样子</translation>
    </message>
    <message>
        <source>Take over &amp;all</source>
        <translation>全部采用(&amp;A)</translation>
    </message>
    <message>
        <source>All notes become what the files say</source>
        <translation>所有笔记改为文件里的内容</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Other text</source>
        <translation>其他文字</translation>
    </message>
    <message>
        <source>is left</source>
        <comment>an edited part of a file</comment>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>a copy</source>
        <comment>an edited part of a file</comment>
        <translation>留副本</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <comment>the first line of a note</comment>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>The note is deleted in the library too; undo brings it back</source>
        <translation>资料库里的这条笔记也会删除；撤销可恢复</translation>
    </message>
    <message>
        <source>Something was changed or deleted here that is no note&apos;s text, or both the file and the library changed. “Changes” shows it. It is kept in a copy, or left in the file.</source>
        <translation>这里改动或删除的不是笔记的文字，或者文件和资料库都改过。“更改”里可以看到。它会留在副本里，或留在文件里。</translation>
    </message>
</context>
<context>
    <name>gleaner::exports::TemplatePane</name>
    <message>
        <source>New from &amp;preset</source>
        <translation>从预设新建(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>改名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Name of your template</source>
        <translation>你的模板的名称</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>My %1</source>
        <extracomment>name of a template; %1 is a preset</extracomment>
        <translation>我的 %1</translation>
    </message>
    <message>
        <source>The template is saved as “%1”.</source>
        <translation>模板已保存为“%1”。</translation>
    </message>
    <message>
        <source>The template is called “%1” now.</source>
        <translation>模板已改名为“%1”。</translation>
    </message>
    <message>
        <source>The template “%1” is deleted. Its text stands here until another one is chosen: “Save” brings it back.</source>
        <translation>已删除模板“%1”。选择其他模板之前，内容还留在这里：按“保存”即可恢复。</translation>
    </message>
    <message>
        <source>Template of the preset “%1”</source>
        <translation>预设“%1”的模板</translation>
    </message>
    <message>
        <source>Your template “%1”</source>
        <translation>你的模板“%1”</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <extracomment>%1 is &quot;Your template “mine”&quot;</extracomment>
        <translation>%1，已修改</translation>
    </message>
    <message>
        <source>A template that is deleted</source>
        <translation>已删除的模板</translation>
    </message>
</context>
<context>
    <name>gleaner::figures::FigureModel</name>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>gleaner::figures::FigureView</name>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>&amp;Open the item</source>
        <translation>打开条目(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Page of %1</source>
        <translation>“%1”的页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;sentence</source>
        <translation>复制句子(&amp;S)</translation>
    </message>
    <message>
        <source>So&amp;rt by this column</source>
        <translation>按此列排序(&amp;R)</translation>
    </message>
    <message>
        <source>Send to the &amp;brief</source>
        <translation>发送到综述(&amp;B)</translation>
    </message>
</context>
<context>
    <name>gleaner::figures::FiguresTable</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Gathering figures…</source>
        <translation>正在汇集数字…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>数字范围</translation>
    </message>
    <message>
        <source>Kind of figures</source>
        <translation>数字类别</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数字</translation>
    </message>
    <message>
        <source>Filter by name, word or unit</source>
        <translation>按名称、词或单位筛选</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>筛选数字</translation>
    </message>
    <message>
        <source>This digest</source>
        <translation>当前简报</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整个资料库</translation>
    </message>
    <message>
        <source>This digest: %1</source>
        <extracomment>the digest whose figures are shown</extracomment>
        <translation>当前简报：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>No amounts, percentages or quantities were found here.</source>
        <translation>这里没有找到金额、百分比或数量。</translation>
    </message>
    <message>
        <source>No figure fits the filter.</source>
        <translation>没有符合筛选条件的数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>已将 %n 行存为 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>figures</source>
        <extracomment>the beginning of a file&apos;s name</extracomment>
        <translation>数字</translation>
    </message>
    <message>
        <source>Send to the &amp;brief</source>
        <translation>发送到综述(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) sent to the brief</source>
        <translation>
            <numerusform>已把 %n 个数字发送到综述</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::folders</name>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>监视中</translation>
    </message>
    <message>
        <source>Looked through every minute</source>
        <translation>每分钟查看一次</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 is being looked through for the first time.</source>
        <translation>正在首次查看 %1。</translation>
    </message>
    <message>
        <source>What comes into %1 is imported at once.</source>
        <translation>放进 %1 的内容会立即导入。</translation>
    </message>
    <message>
        <source>%1 is in the network, where other machines may change it unseen: it is looked through every minute.</source>
        <translation>%1 在网络上，其他机器的改动无法及时得知，因此每分钟查看一次。</translation>
    </message>
    <message>
        <source>%1 has more folders and files than can be watched here: it is looked through every minute. Watch a part of it, or raise the system&apos;s limit (fs.inotify.max_user_watches).</source>
        <translation>%1 中的文件夹和文件多于此处能监视的数量，因此每分钟查看一次。可以只监视其中一部分，或提高系统上限（fs.inotify.max_user_watches）。</translation>
    </message>
    <message>
        <source>The watched folder %1 is not there. If it is on a drive or in the network, connect it: it is watched again by itself. If it was moved, watch it in its new place. Its digests and notes stay in the library.</source>
        <translation>监视的文件夹 %1 不存在。如果它在驱动器或网络上，请接上，随后会自动继续监视；如果已移走，请在新位置监视它。其中的简报和笔记仍在资料库中。</translation>
    </message>
    <message>
        <source>The watched folder %1 stands empty. If a drive belongs there, connect it: it is watched again by itself. The digests and notes stay in the library.</source>
        <translation>监视的文件夹 %1 是空的。如果那里应当有一个驱动器，请接上，随后会自动继续监视。简报和笔记仍在资料库中。</translation>
    </message>
    <message>
        <source>The watched folder %1 cannot be read. Give yourself the right to read it: it is watched again by itself. Its digests and notes stay in the library.</source>
        <translation>无法读取监视的文件夹 %1。请为自己加上读取权限，随后会自动继续监视。其中的简报和笔记仍在资料库中。</translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) from it have no file any more; they stay in the library, with notes and tags.</source>
        <translation>
            <numerusform>其中 %n 份简报已没有文件；它们及其笔记、标签仍在资料库中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::folders::FoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>No folder is watched. Add one, and what comes into it, or below it, is imported by itself: new digests, changed ones, renamed ones. Files are only read, and a digest stays when its file goes.</source>
        <translation>没有监视任何文件夹。添加一个后，放进其中（包括各级子文件夹）的简报会自动导入：新增的、改动的、改名的。文件只读取不改写；文件没有了，简报仍保留。</translation>
    </message>
    <message>
        <source>What is so with the selected folder</source>
        <translation>所选文件夹的情况</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Watch &amp;no longer</source>
        <translation>不再监视(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Look through now</source>
        <translation>立即查看(&amp;L)</translation>
    </message>
</context>
<context>
    <name>gleaner::folders::FoldersModel</name>
    <message>
        <source>%1, %2 gone</source>
        <extracomment>files in a folder, and files that were in it</extracomment>
        <translation>%1，已消失 %2</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>gleaner::folders::WatchedFolders</name>
    <message>
        <source>Watch the folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>%1 is watched already.</source>
        <translation>已在监视 %1。</translation>
    </message>
    <message>
        <source>%1 is watched already, as a part of %2.</source>
        <translation>%1 已作为 %2 的一部分受到监视。</translation>
    </message>
    <message>
        <source>Watch the folder no longer</source>
        <translation>不再监视文件夹</translation>
    </message>
    <message>
        <source>The watched folder %1 is back.</source>
        <translation>监视的文件夹 %1 又可用了。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are gone from %1. Their digests stay in the library, with notes and tags.</source>
        <translation>
            <numerusform>%1 中有 %n 个文件已消失。对应的简报及其笔记、标签仍在资料库中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::highlights</name>
    <message>
        <source>Kept as a quote</source>
        <translation>保留为引文</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>在原处</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Words changed</source>
        <translation>文字有变</translation>
    </message>
    <message>
        <source>Lost</source>
        <extracomment>of a highlight whose passage is nowhere in its digest</extracomment>
        <translation>找不到了</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>the date of a digest and its title</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Words alone found</source>
        <extracomment>of a highlight: its words stand in its item, among others than before</extracomment>
        <translation>只找到文字</translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::ColourNamesDialog</name>
    <message>
        <source>Names of the colours</source>
        <translation>颜色名称</translation>
    </message>
    <message>
        <source>Name of colour %1, %2 by itself</source>
        <extracomment>%1 is the key of a colour, 1 to 6, %2 what the program calls it</extracomment>
        <translation>颜色 %1 的名称，原名%2</translation>
    </message>
    <message>
        <source>The number is the key that marks with the colour. An empty field stands for the name it shows.</source>
        <translation>数字是用这种颜色标出文字的按键。留空即用框中显示的名称。</translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::DeskDialog</name>
    <message>
        <source>Notes and highlights</source>
        <translation>笔记和高亮</translation>
    </message>
    <message>
        <source>&amp;Go to the place</source>
        <translation>转到该处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation>复制为 Markdown(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;colour</source>
        <translation>改颜色(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln shown</source>
        <extracomment>%1 of all rows pass the filter</extracomment>
        <translation>
            <numerusform>共 %Ln 条，显示 %1 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copied as Markdown.</source>
        <translation>
            <numerusform>已将 %Ln 条复制为 Markdown。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>No notes, highlights or bookmarks yet. Press A on an item to write a note, S to bookmark it; what you mark in a text is shown here, too.</source>
        <translation>还没有笔记、高亮或书签。在条目上按 A 写笔记，按 S 加书签；在正文中标出的文字也会列在这里。</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>What is &amp;selected…</source>
        <translation>选中的(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;All that is shown…</source>
        <translation>全部所示(&amp;A)…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exported to %1.</source>
        <translation>
            <numerusform>已将 %Ln 条导出到 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes and highlights go into the trash, bookmarks are taken away. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln 条笔记和高亮将移入回收站，书签将取消。可以撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n from the desk</source>
        <translation>
            <numerusform>从笔记台删除 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted. Undo takes it back.</source>
        <translation>
            <numerusform>已删除 %Ln 条。可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>To the &amp;brief</source>
        <translation>到综述(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent to the brief.</source>
        <translation>
            <numerusform>已发送 %Ln 项到综述。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::DeskFacetBar</name>
    <message>
        <source>Filter by words, names also by pinyin</source>
        <translation>按文字筛选，名称也可用拼音</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a choice, %2 how many rows it leaves</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::DeskFacets</name>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Highlights with a note</source>
        <translation>带笔记的高亮</translation>
    </message>
    <message>
        <source>Highlights to review</source>
        <translation>待复核的高亮</translation>
    </message>
    <message>
        <source>Notes on items</source>
        <translation>条目的笔记</translation>
    </message>
    <message>
        <source>Notes on digests</source>
        <translation>简报的笔记</translation>
    </message>
    <message>
        <source>Notes on entities</source>
        <translation>实体的笔记</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>所有颜色</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>所有实体</translation>
    </message>
    <message>
        <source>All publishers</source>
        <translation>所有发布者</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::DeskModel</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>what a row is: a note, or a highlight of a colour</extracomment>
        <translation>种类</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note on a digest</source>
        <translation>简报的笔记</translation>
    </message>
    <message>
        <source>Note on an entity</source>
        <translation>实体的笔记</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>who made it</extracomment>
        <translation>作者</translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::ItemHighlights</name>
    <message>
        <source>Highlights of the item</source>
        <translation>本条目的高亮</translation>
    </message>
    <message>
        <source>&amp;Go to the place</source>
        <translation>前往原处(&amp;G)</translation>
    </message>
    <message>
        <source>Re&amp;colour</source>
        <translation>更改颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Note and tags…</source>
        <translation>笔记和标签(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::NoteDialog</name>
    <message>
        <source>Note and tags of a highlight</source>
        <translation>高亮的笔记和标签</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note, in Markdown</source>
        <translation>笔记，可用 Markdown</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <extracomment>Ctrl+Enter, a key</extracomment>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>Keep what you changed here?</source>
        <translation>保留你在这里的改动吗？</translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::PlaceModel</name>
    <message>
        <source>%1.  %2 % alike · item %3: %4</source>
        <extracomment>a place in a list: its number, how much of the passage is there, the item&apos;s number and title</extracomment>
        <translation>%1.  相似 %2 % · 条目 %3：%4</translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::ReviewDialog</name>
    <message>
        <source>Review highlights</source>
        <translation>复核高亮</translation>
    </message>
    <message>
        <source>Highlights to look at</source>
        <translation>待复核的高亮</translation>
    </message>
    <message>
        <source>What was marked</source>
        <translation>当初标出的文字</translation>
    </message>
    <message>
        <source>What stands at the place</source>
        <translation>该处现在的文字</translation>
    </message>
    <message>
        <source>Places it may have now</source>
        <translation>现在可能的位置</translation>
    </message>
    <message>
        <source>&amp;Accept the place</source>
        <translation>接受该处(&amp;A)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Keep as a quote</source>
        <translation>保留为引文(&amp;K)</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>&amp;Go to the place</source>
        <translation>转到该处(&amp;G)</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Nothing to look at: every highlight stands where its words are. When a new revision of a digest changes or drops a passage that you marked, it is shown here.</source>
        <translation>没有待复核的高亮：每处高亮都与其文字对得上。简报的新版本改动或删去标出的文字时，会列在这里。</translation>
    </message>
    <message>
        <source>What stands at the place (%1 % alike, item %2)</source>
        <extracomment>%1 is a number from 0 to 100, %2 the number of an item</extracomment>
        <translation>该处现在的文字（相似 %1 %，条目 %2）</translation>
    </message>
    <message>
        <source>No place in the digest is like it. Keep it as a quote: it stays with its item and is looked for no longer.</source>
        <translation>简报中没有相近的位置。可以保留为引文：它仍归该条目，不再查找位置。</translation>
    </message>
    <message>
        <source>Accepted. %1 takes it back.</source>
        <translation>已接受。按 %1 撤销。</translation>
    </message>
    <message>
        <source>Kept as a quote. %1 takes it back.</source>
        <translation>已保留为引文。按 %1 撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s) whose words changed, stand among others or are nowhere in their digest any more. Is one of these places the passage?</source>
        <translation>
            <numerusform>%Ln 处高亮的文字已改动、周围全是别的文字，或在简报中已找不到。下面这些地方，有一处是原来那段吗？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::highlights::ReviewModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a highlight, as a screen reader says it: its colour&apos;s name and its words</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>简报</translation>
    </message>
</context>
<context>
    <name>gleaner::images::ImageViewer</name>
    <message>
        <source>&amp;Load the image</source>
        <translation>加载图片(&amp;L)</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Image without a description</source>
        <translation>没有说明的图片</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>This image has not been loaded. It would come from %1.</source>
        <translation>这张图片尚未加载，来源是 %1。</translation>
    </message>
    <message>
        <source>This image is not in the library.</source>
        <translation>资料库里没有这张图片。</translation>
    </message>
    <message>
        <source>Opening the image…</source>
        <translation>正在打开图片…</translation>
    </message>
</context>
<context>
    <name>gleaner::images::Picture</name>
    <message>
        <source>The image is damaged, or not all of it has come.</source>
        <translation>图片已损坏，或没有完整下载。</translation>
    </message>
    <message>
        <source>The image has %1; up to %2 can be opened here. Save it to look at it with another program.</source>
        <translation>图片大小为 %1，这里最多能打开 %2。可另存后用别的程序查看。</translation>
    </message>
    <message>
        <source>Images of the type %1 are shown on the page only. Save it to look at it with another program.</source>
        <translation>%1 类型的图片只能在页面上显示。可另存后用别的程序查看。</translation>
    </message>
    <message>
        <source>The image has %1 × %2 pixels; up to %3 million can be opened here. Save it to look at it with another program.</source>
        <translation>图片为 %1 × %2 像素，这里最多能打开 %3 百万像素。可另存后用别的程序查看。</translation>
    </message>
</context>
<context>
    <name>gleaner::images::ViewerBar</name>
    <message>
        <source>Previous image</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit in</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save the image…</source>
        <translation>图片另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>the image that is shown, and how many there are</extracomment>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>how large an image is shown; %1 is a number</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>gleaner::importing::ImportBar</name>
    <message>
        <source>Import progress</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Show what the import did</source>
        <translation>显示导入结果</translation>
    </message>
    <message>
        <source>Looking for digests…</source>
        <translation>正在查找简报…</translation>
    </message>
    <message>
        <source>Importing %1 of %2: %3</source>
        <translation>正在导入 %1/%2：%3</translation>
    </message>
    <message>
        <source>Import stopped: %1</source>
        <translation>导入已中止：%1</translation>
    </message>
    <message>
        <source>Import cancelled: %1</source>
        <translation>导入已取消：%1</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>导入完成：%1</translation>
    </message>
    <message numerus="yes">
        <source>Looking for digests: %n found</source>
        <translation>
            <numerusform>正在查找简报：已找到 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Pause the import</source>
        <translation>暂停导入</translation>
    </message>
</context>
<context>
    <name>gleaner::importing::ImportController</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>digests</comment>
        <translation>
            <numerusform>新增 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>digests</comment>
        <translation>
            <numerusform>更改 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>digests</comment>
        <translation>
            <numerusform>移动 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <comment>digests</comment>
        <translation>
            <numerusform>未更改 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>digests</comment>
        <translation>
            <numerusform>失败 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <comment>digests</comment>
        <translation>
            <numerusform>未处理 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>No digest files found</source>
        <translation>未找到简报文件</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n 个重复</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::importing::ReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>State of the files shown</source>
        <translation>所显示文件的状态</translation>
    </message>
    <message>
        <source>Filter by name or message</source>
        <translation>按名称或消息筛选</translation>
    </message>
    <message>
        <source>What happened to the selected file</source>
        <translation>所选文件的结果</translation>
    </message>
    <message>
        <source>&amp;Try Failed Again</source>
        <translation>重试失败的文件(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>state and count</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What chan&amp;ged…</source>
        <translation>改动(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>gleaner::importing::ReportModel</name>
    <message>
        <source>%1 items: %2 added, %3 changed, %4 removed</source>
        <translation>%1 个条目：新增 %2，更改 %3，移除 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The same as %1</source>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Moved from %1</source>
        <translation>移自 %1</translation>
    </message>
</context>
<context>
    <name>gleaner::inspection::ChoiceBar</name>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Read as:</source>
        <translation>解析方式(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;for:</source>
        <extracomment>before a box with &quot;This document&quot; and &quot;All documents of …&quot;</extracomment>
        <translation>用于(&amp;F)：</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>这份文档</translation>
    </message>
    <message>
        <source>All documents of “%1”</source>
        <translation>“%1”的全部文档</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>after another way of reading</comment>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the items there are now stay(s)</source>
        <translation>
            <numerusform>现有条目中有 %n 个不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with notes, tags or a bookmark is(are) kept behind the others</source>
        <translation>
            <numerusform>%n 个有笔记、标签或书签的条目排在其他条目之后</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>between what a way of reading leads to</extracomment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>gleaner::inspection::Inspector</name>
    <message>
        <source>How this was read</source>
        <translation>解析方式</translation>
    </message>
    <message>
        <source>Parts of the document</source>
        <translation>文档的各部分</translation>
    </message>
    <message>
        <source>What was noticed while reading</source>
        <translation>解析时发现的问题</translation>
    </message>
    <message>
        <source>%1 Certainty: %2 %.</source>
        <extracomment>%1 is why a recogniser was taken, %2 how sure it is</extracomment>
        <translation>%1把握：%2%。</translation>
    </message>
    <message>
        <source>How this was read: %1</source>
        <extracomment>the window&apos;s title: what it shows and of which digest</extracomment>
        <translation>解析方式：%1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>gleaner::inspection::Part</name>
    <message>
        <source>Front matter</source>
        <translation>文件头信息</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>an item of a digest: its number and its title</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Folded</source>
        <extracomment>%1 is why some lines were folded away: &quot;navigation&quot;</extracomment>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Folded: %1</source>
        <translation>已折叠：%1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1, lines %2 to %3</source>
        <translation>%1，第 %2 到 %3 行</translation>
    </message>
</context>
<context>
    <name>gleaner::inspection::SourceView</name>
    <message>
        <source>Source text with its parts</source>
        <translation>标出各部分的原文</translation>
    </message>
</context>
<context>
    <name>gleaner::keyboard::Command</name>
    <message>
        <source>%1 › %2</source>
        <extracomment>a menu and a menu in it</extracomment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>between two shortcuts for the same thing</extracomment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>a command and its keys, within a sentence</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1”（%2）</translation>
    </message>
</context>
<context>
    <name>gleaner::keyboard::CommandModel</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>现在不可用</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of what a screen reader says of a command</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>%1, digest, %2</source>
        <extracomment>what a screen reader says of a digest that can be opened; %1 is its title, %2 its date and publisher</extracomment>
        <translation>%1，简报，%2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
</context>
<context>
    <name>gleaner::keyboard::CommandPalette</name>
    <message>
        <source>No command and no digest is called so.</source>
        <translation>没有这样的命令或简报。</translation>
    </message>
    <message>
        <source>Find a command or a digest</source>
        <translation>查找命令或简报</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter runs the command or opens the digest.</source>
        <translation>方向键选择，回车执行命令或打开简报。</translation>
    </message>
    <message>
        <source>Commands and digests</source>
        <translation>命令和简报</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
</context>
<context>
    <name>gleaner::keyboard::FixedKeys</name>
    <message>
        <source>In lists and texts</source>
        <translation>在列表和文本中</translation>
    </message>
    <message>
        <source>Move, or scroll the page</source>
        <translation>移动，或滚动页面</translation>
    </message>
    <message>
        <source>Fold and unfold</source>
        <translation>折叠和展开</translation>
    </message>
    <message>
        <source>Move by what fits in sight</source>
        <translation>移动一屏</translation>
    </message>
    <message>
        <source>To the beginning, to the end</source>
        <translation>到开头、到末尾</translation>
    </message>
    <message>
        <source>Open, or go to the page</source>
        <translation>打开，或转到页面</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>In the field of the search</source>
        <translation>在搜索框中</translation>
    </message>
    <message>
        <source>Among the saved searches</source>
        <translation>在已保存的搜索中</translation>
    </message>
    <message>
        <source>In the bar that finds in the digest</source>
        <translation>在简报内查找栏中</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>To the results</source>
        <translation>到搜索结果</translation>
    </message>
    <message>
        <source>Open the first result</source>
        <translation>打开第一个结果</translation>
    </message>
    <message>
        <source>Close the results, then empty the field</source>
        <translation>关闭结果，再清空搜索框</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>再次搜索</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>下一个、上一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In the table of figures</source>
        <translation>在数字表中</translation>
    </message>
    <message>
        <source>On the page of a name</source>
        <translation>在名字的页面上</translation>
    </message>
    <message>
        <source>In what changed</source>
        <translation>在改动窗口中</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>打开条目</translation>
    </message>
    <message>
        <source>Sort by the column</source>
        <translation>按此列排序</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>From bar to bar of the chart</source>
        <translation>在图表的柱之间移动</translation>
    </message>
    <message>
        <source>Only the items of the bar</source>
        <translation>只看这一柱的条目</translation>
    </message>
    <message>
        <source>Back to the name before</source>
        <translation>回到上一个名字</translation>
    </message>
    <message>
        <source>Next, previous change</source>
        <translation>下一处、上一处改动</translation>
    </message>
    <message>
        <source>Select more of a text</source>
        <translation>多选一段文字</translation>
    </message>
    <message>
        <source>To the next, the previous field</source>
        <translation>到下一个、上一个输入框</translation>
    </message>
    <message>
        <source>In the side panel</source>
        <translation>在侧栏中</translation>
    </message>
    <message>
        <source>On a note (Tab and Shift+Tab lead to and from its text)</source>
        <translation>在一条笔记上（Tab 和 Shift+Tab 进出其文字）</translation>
    </message>
    <message>
        <source>Next, previous tab</source>
        <translation>下一个、上一个标签页</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Write in it</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>To the note above, below</source>
        <translation>到上一条、下一条笔记</translation>
    </message>
    <message>
        <source>Show how it will look, or go on writing</source>
        <translation>预览，或继续书写</translation>
    </message>
    <message>
        <source>In the image viewer</source>
        <translation>在图片查看器中</translation>
    </message>
    <message>
        <source>Next, previous image</source>
        <translation>下一张，上一张图片</translation>
    </message>
    <message>
        <source>Move what is seen, or to another image</source>
        <translation>移动画面，或转到别的图片</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大，缩小</translation>
    </message>
    <message>
        <source>Fit in, original size</source>
        <translation>适合窗口，原始大小</translation>
    </message>
</context>
<context>
    <name>gleaner::keyboard::KeyBindings</name>
    <message>
        <source>%1 opens the menu “%2”.</source>
        <translation>%1 用来打开菜单“%2”。</translation>
    </message>
    <message>
        <source>%1 has a meaning in lists and texts: “%2”.</source>
        <translation>%1 在列表和文本中另有用途：“%2”。</translation>
    </message>
    <message>
        <source>%1 alone filters the rows there.</source>
        <translation>单独按 %1 会筛选那里的行。</translation>
    </message>
    <message>
        <source>%1 is a key of “%2”. Take it from there first.</source>
        <translation>%1 已是“%2”的快捷键。请先在那里清除。</translation>
    </message>
</context>
<context>
    <name>gleaner::keyboard::KeyModel</name>
    <message>
        <source>Without a key by default</source>
        <translation>默认没有快捷键</translation>
    </message>
    <message>
        <source>By default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>gleaner::keyboard::ShortcutEditor</name>
    <message>
        <source>Press the new key</source>
        <translation>请按新的快捷键</translation>
    </message>
    <message>
        <source>Change shortcuts</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>按名称或按键筛选</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>清除(&amp;T)</translation>
    </message>
    <message>
        <source>By &amp;default</source>
        <translation>恢复默认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All by default</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>Enter or F2, then the new key; Del takes one away. Single letters act only in the list and on the page, never where text is typed.</source>
        <translation>按回车或 F2，再按新的快捷键；按 Del 清除。单个字母只在列表和页面中起作用，输入文字时不起作用。</translation>
    </message>
</context>
<context>
    <name>gleaner::keyboard::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>按名称或按键筛选</translation>
    </message>
    <message>
        <source>What</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>gleaner::library</name>
    <message>
        <source>No backup of the library could be made, so it was left as it is. Check that there is space and that the folder may be written to.</source>
        <translation>无法备份资料库，因此未作任何改动。请检查磁盘空间是否充足，以及文件夹是否可写。</translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) with wrong counts</source>
        <translation>
            <numerusform>%n 份简报的计数有误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) with wrong counts</source>
        <translation>
            <numerusform>%n 个条目的计数有误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) without a source</source>
        <translation>
            <numerusform>%n 份简报缺少源内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) only partly in the index</source>
        <translation>
            <numerusform>%n 份简报未完整编入索引</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that search cannot find</source>
        <translation>
            <numerusform>%n 个条目无法被搜索到</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 names a row of %2 that does not exist</source>
        <translation>%1 引用了 %2 中不存在的行</translation>
    </message>
    <message>
        <source>There is no library in this folder.</source>
        <translation>此文件夹中没有资料库。</translation>
    </message>
    <message>
        <source>There is no space left. Free some space and try again.</source>
        <translation>磁盘空间不足。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>The library cannot be opened or written. Check that the folder may be written to.</source>
        <translation>无法打开或写入资料库。请检查文件夹是否可写。</translation>
    </message>
    <message>
        <source>Another program is using the library. Try again later.</source>
        <translation>另一个程序正在使用资料库。请稍后重试。</translation>
    </message>
    <message>
        <source>The file is damaged. A copy may be in the folder “backups” beside it.</source>
        <translation>文件已损坏。同一位置的“backups”文件夹中可能有副本。</translation>
    </message>
    <message>
        <source>The library could not be read or written (%1).</source>
        <translation>无法读写资料库（%1）。</translation>
    </message>
    <message>
        <source>The library does not hold this.</source>
        <translation>资料库中没有此内容。</translation>
    </message>
    <message>
        <source>The stored copy of this document is damaged. Import the file again.</source>
        <translation>此文档保存的副本已损坏。请重新导入该文件。</translation>
    </message>
    <message>
        <source>Several ids begin like this. Give more of its characters.</source>
        <translation>有多个 ID 以此开头。请多输入几个字符。</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>文件大于 %1 MiB。</translation>
    </message>
    <message>
        <source>The index is damaged and in use. Close Gleaner and open it again to have it made anew.</source>
        <translation>索引已损坏且正在使用。请关闭 Gleaner 后重新打开，以重建索引。</translation>
    </message>
    <message>
        <source>A newer version of Gleaner made this library. Open it with that version or a later one; nothing was changed.</source>
        <translation>此资料库由更新版本的 Gleaner 创建。请用该版本或更高版本打开；未作任何改动。</translation>
    </message>
    <message>
        <source>This is a database of another program; nothing was changed.</source>
        <translation>这是其他程序的数据库；未作任何改动。</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>笔记为空。</translation>
    </message>
    <message>
        <source>There is no library in this folder yet. Import a document first.</source>
        <translation>此文件夹中还没有资料库。请先导入文档。</translation>
    </message>
    <message>
        <source>The library has changed meanwhile. Import the file again.</source>
        <translation>资料库在此期间已发生变化。请重新导入该文件。</translation>
    </message>
    <message>
        <source>The document has a newer revision than the one to index.</source>
        <translation>该文档已有比待索引版本更新的版本。</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be made. Check that the place may be written to.</source>
        <translation>无法创建资料库文件夹。请检查该位置是否可写。</translation>
    </message>
    <message>
        <source>Another Gleaner is changing this library. Close it and try again.</source>
        <translation>另一个 Gleaner 正在修改此资料库。请将其关闭后重试。</translation>
    </message>
    <message>
        <source>This document names no publisher.</source>
        <translation>这份文档没有写明发布者。</translation>
    </message>
    <message>
        <source>“%1” is no type of entities.</source>
        <translation>“%1”不是实体的类型。</translation>
    </message>
    <message>
        <source>“%1” is no kind of decision.</source>
        <translation>“%1”不是决定的种类。</translation>
    </message>
    <message>
        <source>The line has too few or too many fields for “%1”; they are parted by tabs.</source>
        <translation>这一行的字段数与“%1”不符；字段之间以制表符分隔。</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>这没有改变任何内容。</translation>
    </message>
    <message>
        <source>An earlier line decides otherwise about the same.</source>
        <translation>前面的一行对同一对象另有决定。</translation>
    </message>
    <message>
        <source>With other lines this leads in a circle.</source>
        <translation>这一行与其他行一起构成循环。</translation>
    </message>
    <message>
        <source>The line is not UTF-8.</source>
        <translation>这一行不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>What has this name has become the same entity. Choose another name, or take that decision back first.</source>
        <translation>叫这个名字的已经并入同一个实体。请换一个名字，或先撤回那项决定。</translation>
    </message>
    <message>
        <source>This is no name: it is empty, longer than 200 characters or not one line.</source>
        <translation>这不能作名字：它是空的、超过 200 个字符，或不止一行。</translation>
    </message>
    <message>
        <source>Only an entity can be hidden.</source>
        <translation>只有实体可以隐藏。</translation>
    </message>
    <message>
        <source>The field “%1” is missing or not what it should be.</source>
        <translation>字段“%1”缺失或不符合要求。</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>这不是 JSON 对象。</translation>
    </message>
    <message>
        <source>“%1” is no kind of record that this version knows.</source>
        <translation>此版本不认识“%1”这种记录。</translation>
    </message>
    <message>
        <source>The library does not take this record.</source>
        <translation>资料库无法接受这条记录。</translation>
    </message>
    <message>
        <source>The content does not have the hash that the record names.</source>
        <translation>内容与记录中的哈希值不符。</translation>
    </message>
    <message>
        <source>What the record belongs to is in no line before and not in the library.</source>
        <translation>这条记录所属的对象既不在前面的行中，也不在资料库中。</translation>
    </message>
    <message>
        <source>The library has this otherwise, and its own was kept.</source>
        <translation>资料库中的内容与此不同，已保留资料库自己的。</translation>
    </message>
    <message>
        <source>Nothing can be read of the damaged library. It was left as it is; restore a backup.</source>
        <translation>损坏的资料库完全无法读取，已原样保留；请恢复一份备份。</translation>
    </message>
    <message>
        <source>The library could not be replaced and was left as it is. Check that there is space and that the folder may be written to.</source>
        <translation>无法替换资料库，已原样保留。请检查磁盘空间以及文件夹是否可写。</translation>
    </message>
    <message>
        <source>The library has no backup of this name.</source>
        <translation>资料库没有这个名称的备份。</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>这份备份已损坏，请另选一份。</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>a name that begins “%1”</source>
        <translation>以“%1”开头的名称</translation>
    </message>
    <message>
        <source>a word that begins “%1”</source>
        <translation>以“%1”开头的词</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the phrase “%1”</source>
        <translation>短语“%1”</translation>
    </message>
    <message>
        <source>in the title %1</source>
        <translation>标题中有%1</translation>
    </message>
    <message>
        <source>in the section&apos;s name %1</source>
        <translation>栏目名中有%1</translation>
    </message>
    <message>
        <source>in a note %1</source>
        <translation>笔记中有%1</translation>
    </message>
    <message>
        <source>as the source %1</source>
        <translation>来源为%1</translation>
    </message>
    <message>
        <source>as the publisher %1</source>
        <translation>发布者为%1</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>标签为%1</translation>
    </message>
    <message>
        <source>mentions %1</source>
        <translation>提及%1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>%1 及以后</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 及以前</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>日期为 %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>with a tag</source>
        <translation>有标签</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>有书签</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>排除%1</translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>between the parts of a search</extracomment>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>This quotation mark has no counterpart. Close the phrase with another one.</source>
        <translation>这个引号没有配对。请在短语末尾再加一个引号。</translation>
    </message>
    <message>
        <source>This bracket closes nothing. Take it away, or put the words into quotes.</source>
        <translation>这个右括号没有对应的左括号。请去掉它，或把词放进引号。</translation>
    </message>
    <message>
        <source>“%1” needs a word on each side. Add one, or put it into quotes to find it in texts.</source>
        <translation>“%1”两边都需要有词。请补上；若要查找它本身，请放进引号。</translation>
    </message>
    <message>
        <source>There is nothing behind this to rule out. Add a word.</source>
        <translation>后面没有要排除的内容。请补上一个词。</translation>
    </message>
    <message>
        <source>There are too many brackets within each other. Make the search simpler.</source>
        <translation>括号嵌套太多。请简化搜索。</translation>
    </message>
    <message>
        <source>There is nothing between these brackets. Put words there, or take them away.</source>
        <translation>这对括号里没有内容。请填入词，或去掉括号。</translation>
    </message>
    <message>
        <source>This bracket is not closed. Add the closing one.</source>
        <translation>这个括号没有闭合。请补上右括号。</translation>
    </message>
    <message>
        <source>A search can have %1 words at most.</source>
        <translation>一次搜索最多可有 %1 个词。</translation>
    </message>
    <message>
        <source>A field cannot stand within the brackets of another. Put it outside.</source>
        <translation>字段不能放在另一个字段的括号里。请移到外面。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Fields are %2. To find the text itself, put it into quotes.</source>
        <translation>没有名为“%1”的字段。可用的字段：%2。若要查找这段文字本身，请放进引号。</translation>
    </message>
    <message>
        <source>“%1:” needs something behind it: a word or a phrase in quotes.</source>
        <translation>“%1:”后面需要有内容：一个词，或引号里的短语。</translation>
    </message>
    <message>
        <source>“%1:” takes one value without brackets.</source>
        <translation>“%1:”只接受一个值，不用括号。</translation>
    </message>
    <message>
        <source>“%1” is nothing that “%2:” knows. It takes %3.</source>
        <translation>“%2:”不认识“%1”。可用的值：%3。</translation>
    </message>
    <message>
        <source>“%1” is no date. Write a year, a month or a day: 2025, 2025-02 or 2025-02-03.</source>
        <translation>“%1”不是日期。请写年、月或日：2025、2025-02 或 2025-02-03。</translation>
    </message>
    <message>
        <source>A saved search needs words to search for.</source>
        <translation>保存搜索需要有要搜索的词。</translation>
    </message>
    <message>
        <source>There is a saved search with this name already. Choose another name, or rename that one.</source>
        <translation>已有同名的已保存搜索。请换一个名称，或给那一个改名。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>已保存的搜索需要名称。</translation>
    </message>
    <message>
        <source>The name of a saved search cannot hold control characters.</source>
        <translation>已保存搜索的名称不能含有控制字符。</translation>
    </message>
    <message>
        <source>The name of a saved search can have 100 characters at most.</source>
        <translation>已保存搜索的名称最多 100 个字符。</translation>
    </message>
    <message>
        <source>The archive holds more than can be imported at once. Unpack it and import its folders one by one.</source>
        <translation>压缩包的内容过多，无法一次导入。请解压后逐个导入其中的文件夹。</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off; what stands before that place is imported.</source>
        <translation>压缩包已损坏或不完整；损坏处之前的内容已导入。</translation>
    </message>
    <message>
        <source>This file is encrypted. Unpack the archive and import its files.</source>
        <translation>此文件已加密。请解压压缩包后导入其中的文件。</translation>
    </message>
    <message>
        <source>This file is damaged in the archive.</source>
        <translation>压缩包中的此文件已损坏。</translation>
    </message>
    <message>
        <source>The archive cannot be read.</source>
        <translation>无法读取压缩包。</translation>
    </message>
    <message>
        <source>The stored copy of revision %1 is damaged.</source>
        <translation>修订 %1 的存档已损坏。</translation>
    </message>
    <message>
        <source>This digest has not changed since it was imported: there is no earlier revision.</source>
        <translation>这份简报自导入以来没有改动：没有更早的修订。</translation>
    </message>
    <message>
        <source>These are no revisions to compare: give an earlier and a later one of 1 to %1.</source>
        <translation>无法比较这两个修订：请在 1 到 %1 中给出较早和较晚的各一个。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>what something was before, and what it is now</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>As it was</source>
        <comment>state of an item in a later revision</comment>
        <translation>未变</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>state of an item in a later revision</comment>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>state of an item in a later revision</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>state of an item in a later revision</comment>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>number of items of a digest</comment>
        <translation>%1 个有改动</translation>
    </message>
    <message>
        <source>%1 added</source>
        <comment>number of items of a digest</comment>
        <translation>%1 个新增</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <comment>number of items of a digest</comment>
        <translation>%1 个删除</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <comment>number of items of a digest</comment>
        <translation>%1 个移动</translation>
    </message>
    <message>
        <source>%1 as before</source>
        <comment>number of items of a digest</comment>
        <translation>%1 个未变</translation>
    </message>
    <message>
        <source>Items: %1.</source>
        <extracomment>%1 is a list: &quot;2 changed, 1 added&quot;</extracomment>
        <translation>条目：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Text outside the items changed.</source>
        <translation>条目之外的文字有改动。</translation>
    </message>
    <message>
        <source>Moved: number %1 before, %2 now</source>
        <translation>移动：原为第 %1 条，现为第 %2 条</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>栏目：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Link removed: %1</source>
        <translation>删除的链接：%1</translation>
    </message>
    <message>
        <source>Link added: %1</source>
        <translation>新增的链接：%1</translation>
    </message>
    <message>
        <source>Its links stand in another order</source>
        <translation>链接的次序变了</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>tags %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>read mark</source>
        <translation>已读标记</translation>
    </message>
    <message>
        <source>Kept: %1.</source>
        <translation>保留：%1。</translation>
    </message>
    <message>
        <source>The item is listed behind the digest&apos;s others.</source>
        <translation>该条目列在简报其他条目之后。</translation>
    </message>
    <message>
        <source>The item is listed no more.</source>
        <translation>该条目不再列出。</translation>
    </message>
    <message>
        <source>Kept: the item is as it was.</source>
        <translation>保留：条目未变。</translation>
    </message>
    <message>
        <source>Kept: the item changed. Does the note still fit?</source>
        <translation>保留：条目有改动。笔记是否仍然合适？</translation>
    </message>
    <message>
        <source>Kept: the item is gone, and is listed with the note behind the digest&apos;s others.</source>
        <translation>保留：条目已消失，连同笔记列在简报其他条目之后。</translation>
    </message>
    <message>
        <source>Kept: the item was gone in this revision, and is there again today.</source>
        <translation>保留：条目在这个修订中消失，如今又在。</translation>
    </message>
    <message>
        <source>Kept: the item had gone before, and is there again.</source>
        <translation>保留：条目此前消失，如今又在。</translation>
    </message>
    <message>
        <source>Written after this revision came in.</source>
        <translation>在这个修订导入之后写下。</translation>
    </message>
    <message>
        <source>There are no words in the text, so there is no digest in it.</source>
        <translation>这段文字里没有任何字词，因此其中没有简报。</translation>
    </message>
    <message>
        <source>The pasted text could not be written. Check the folder&apos;s rights and free space.</source>
        <translation>无法写入粘贴的文字。请检查文件夹的权限和剩余空间。</translation>
    </message>
    <message>
        <source>This is no full path of a folder.</source>
        <translation>这不是文件夹的完整路径。</translation>
    </message>
    <message>
        <source>This folder is watched already, as a part of %1.</source>
        <translation>这个文件夹已作为 %1 的一部分受到监视。</translation>
    </message>
    <message>
        <source>You have no right to read this file. Change its rights, then import it again.</source>
        <translation>你没有读取这个文件的权限。请更改权限后重新导入。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1). If it is on a drive or in the network, see that this is connected, then import it again.</source>
        <translation>无法读取文件（%1）。如果它在驱动器或网络上，请确认已经接上，再重新导入。</translation>
    </message>
    <message>
        <source>There is no such file. If it was moved or renamed, import it from where it is now.</source>
        <translation>没有这个文件。如果它被移动或改名，请从现在的位置导入。</translation>
    </message>
    <message>
        <source>This folder cannot be read. Give yourself the right to read it, then import it again.</source>
        <translation>无法读取这个文件夹。请为自己加上读取权限，再重新导入。</translation>
    </message>
    <message>
        <source>The folder %1 is not there. If it is on a drive or in the network, connect it, then import again.</source>
        <translation>文件夹 %1 不存在。如果它在驱动器或网络上，请接上后重新导入。</translation>
    </message>
    <message>
        <source>The item&apos;s text is being read anew. Mark the passage again when that is done.</source>
        <translation>正在重新读取该条目的文本。完成后请再次高亮该段落。</translation>
    </message>
    <message>
        <source>This is no passage of the item&apos;s text: give its start and end, from 0 to %1.</source>
        <translation>这不是条目文本中的段落：请给出起点和终点，范围为 0 到 %1。</translation>
    </message>
    <message>
        <source>The item&apos;s text has changed meanwhile. Mark the passage again.</source>
        <translation>条目的文本在此期间已更改。请再次高亮该段落。</translation>
    </message>
    <message>
        <source>A highlight stays in its digest: give a place in one of its items.</source>
        <translation>高亮不能离开其简报：请给出该简报某个条目中的位置。</translation>
    </message>
    <message>
        <source>Kept: its words stand where they were marked.</source>
        <translation>已保留：其文字仍在标记之处。</translation>
    </message>
    <message>
        <source>Kept: its words stand in another place now.</source>
        <translation>已保留：其文字现在另一处。</translation>
    </message>
    <message>
        <source>Kept: “%1” stands there now. Does the highlight still fit?</source>
        <translation>已保留：该处现为“%1”。高亮是否仍然适用？</translation>
    </message>
    <message>
        <source>Kept as a quote: its words are not there any more.</source>
        <translation>保留为引文：其文字已不存在。</translation>
    </message>
    <message>
        <source>with a highlight</source>
        <translation>有高亮</translation>
    </message>
    <message>
        <source>The entity has no name.</source>
        <translation>实体没有名称。</translation>
    </message>
    <message>
        <source>The library has no such tag.</source>
        <translation>资料库中没有这个标签。</translation>
    </message>
    <message>
        <source>Another tag has this name.</source>
        <translation>已有同名的标签。</translation>
    </message>
    <message>
        <source>A tag cannot be merged into itself.</source>
        <translation>标签不能并入自身。</translation>
    </message>
    <message>
        <source>There is no revision %1 of this digest.</source>
        <translation>这份简报没有修订 %1。</translation>
    </message>
    <message>
        <source>A brief needs a title.</source>
        <translation>综述需要标题。</translation>
    </message>
    <message>
        <source>The title of a brief cannot hold control characters.</source>
        <translation>综述标题不能含控制字符。</translation>
    </message>
    <message>
        <source>The title of a brief can have 200 characters at most.</source>
        <translation>综述标题最多 200 个字符。</translation>
    </message>
    <message>
        <source>%1 (other version)</source>
        <extracomment>a brief&apos;s title; two libraries have it otherwise</extracomment>
        <translation>%1（另一版本）</translation>
    </message>
</context>
<context>
    <name>gleaner::markdown</name>
    <message numerus="yes">
        <source>Quotes, lists or marks are nested more than %n level(s) deep, so the text cannot be shown.</source>
        <translation>
            <numerusform>引用、列表或标记的嵌套超过 %n 层，无法显示文本。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::BulkCommands</name>
    <message>
        <source>Mark as &amp;read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>标为未读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>加书签(&amp;B)</translation>
    </message>
    <message>
        <source>Re&amp;move bookmarks</source>
        <translation>移除书签(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>a change of many items, and how many of them are done</extracomment>
        <translation>%1：%2/%3</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：已完成。</translation>
    </message>
    <message>
        <source>&amp;What changed…</source>
        <translation>改动(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Open beside</source>
        <translation>在旁边打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::Commands</name>
    <message>
        <source>Add note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除笔记</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n item(s) as read</source>
        <translation>
            <numerusform>将 %n 个条目标为已读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n item(s) as unread</source>
        <translation>
            <numerusform>将 %n 个条目标为未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bookmark %n item(s)</source>
        <translation>
            <numerusform>为 %n 个条目加书签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the bookmark of %n item(s)</source>
        <translation>
            <numerusform>移除 %n 个条目的书签</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag with “%1”</source>
        <translation>加标签“%1”</translation>
    </message>
    <message>
        <source>Remove tag “%1”</source>
        <translation>移除标签“%1”</translation>
    </message>
    <message>
        <source>Choose how a document is read</source>
        <translation>选择文档的解析方式</translation>
    </message>
    <message>
        <source>Watch “%1”</source>
        <translation>关注“%1”</translation>
    </message>
    <message>
        <source>Stop watching “%1”</source>
        <translation>取消关注“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Put back %n thing(s)</source>
        <translation>
            <numerusform>放回 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Reorder the reading queue</source>
        <translation>调整待读队列的次序</translation>
    </message>
    <message>
        <source>Rename tag “%1” to “%2”</source>
        <translation>将标签“%1”改名为“%2”</translation>
    </message>
    <message>
        <source>Merge tag “%1” into “%2”</source>
        <translation>将标签“%1”并入“%2”</translation>
    </message>
    <message>
        <source>Colour tag “%1”</source>
        <translation>给标签“%1”着色</translation>
    </message>
    <message>
        <source>Delete tag “%1”</source>
        <translation>删除标签“%1”</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::HighlightCommands</name>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n highlight(s)</source>
        <translation>
            <numerusform>删除 %n 处高亮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recolour %n highlight(s)</source>
        <translation>
            <numerusform>更改 %n 处高亮的颜色</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit a highlight&apos;s note</source>
        <translation>编辑高亮的笔记</translation>
    </message>
    <message>
        <source>Mark another passage</source>
        <translation>改为高亮另一段文字</translation>
    </message>
    <message>
        <source>Accept a highlight&apos;s place</source>
        <translation>接受高亮的位置</translation>
    </message>
    <message>
        <source>Detach a highlight</source>
        <translation>将高亮保留为引文</translation>
    </message>
    <message>
        <source>Rename colours</source>
        <translation>为颜色改名</translation>
    </message>
    <message>
        <source>Note and tags of a highlight</source>
        <translation>高亮的笔记和标签</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n highlight(s) with “%1”</source>
        <translation>
            <numerusform>给 %n 处高亮加上标签“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove tag “%1” from %n highlight(s)</source>
        <translation>
            <numerusform>从 %n 处高亮去掉标签“%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Write a note in Markdown…</source>
        <translation>用 Markdown 写笔记…</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新笔记</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>笔记：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>who wrote a note, and when</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::NotePreview</name>
    <message>
        <source>The note as it will look</source>
        <translation>笔记的预览</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a command, %2 its key</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::NotesDialog</name>
    <message>
        <source>Notes on a digest</source>
        <translation>简报的笔记</translation>
    </message>
    <message>
        <source>Notes on an entity</source>
        <translation>实体的笔记</translation>
    </message>
    <message>
        <source>The library did not take what you wrote; the main window says why. It is kept here: copy it, or close again to try once more.</source>
        <translation>资料库没有收下你写的内容，原因见主窗口。内容仍保留在这里：请复制，或再次关闭以重试。</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::NotesPanel</name>
    <message>
        <source>Add note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>Notes of the item</source>
        <translation>条目的笔记</translation>
    </message>
    <message>
        <source>Select an item to read and write its notes.</source>
        <translation>选择一个条目，以查看和撰写其笔记。</translation>
    </message>
    <message>
        <source>No notes on this item yet. The button below adds one.</source>
        <translation>这个条目还没有笔记。用下面的按钮添加。</translation>
    </message>
    <message>
        <source>No notes yet. The button below adds one.</source>
        <translation>还没有笔记。用下面的按钮添加。</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::QueueDialog</name>
    <message>
        <source>Reading queue</source>
        <translation>待读队列</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>读完(&amp;D)</translation>
    </message>
    <message>
        <source>Nothing is bookmarked. Press S on an item to read it later; it waits here, and Q goes from one to the next.</source>
        <translation>还没有书签。在条目上按 S 留待以后阅读；它们在此排队，按 Q 逐条打开。</translation>
    </message>
    <message>
        <source>Takes the bookmark away</source>
        <translation>去掉书签</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken off the queue. Undo takes it back.</source>
        <translation>
            <numerusform>已将 %Ln 个移出队列，可撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::QueueModel</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>加书签日</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TagDialog</name>
    <message numerus="yes">
        <source>Tags of %n item(s)</source>
        <translation>
            <numerusform>%n 个条目的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or add a tag</source>
        <translation>查找或添加标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>On %n item(s) of the library</source>
        <translation>
            <numerusform>用于资料库中的 %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>新建标签“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n highlight(s)</source>
        <translation>
            <numerusform>%n 处高亮的标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TagField</name>
    <message>
        <source>Tags, parted by commas</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Tags of the library</source>
        <translation>资料库的标签</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>改名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>并入(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>No tags yet. Press T on an item to give it one.</source>
        <translation>还没有标签。在条目上按 T 添加。</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a tag and how many items and highlights carry it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Colour %n tag(s)</source>
        <translation>
            <numerusform>给 %n 个标签着色</numerusform>
        </translation>
    </message>
    <message>
        <source>After merging, all of them carry “%1” only. Undo takes it back.</source>
        <translation>合并后，这些条目都只带“%1”，可撤销。</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tag(s) into “%1”</source>
        <translation>
            <numerusform>将 %n 个标签并入“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) will be taken off everything. Undo takes it back.</source>
        <translation>
            <numerusform>将从所有内容上去掉 %n 个标签，可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete tags</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)</source>
        <translation>
            <numerusform>删除 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed on %1. Undo takes it back.</source>
        <translation>已在%1上改名。可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln 处高亮</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>what carries a tag: so many items and so many highlights</extracomment>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>“%1” is on %2.</source>
        <extracomment>a tag and what carries it: “chips” is on 3 items and 1 highlight.</extracomment>
        <translation>“%1”用于%2。</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TagsModel</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>Delete for &amp;good…</source>
        <translation>彻底删除(&amp;G)…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) will be deleted for good. This cannot be undone.</source>
        <translation>
            <numerusform>将彻底删除 %n 项，此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>The trash is empty. Notes, highlights, briefs and saved searches that are deleted stay here for %n day(s).</source>
        <translation>
            <numerusform>回收站是空的。删除的笔记、高亮、综述和保存的搜索会在这里保留 %n 天。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::notes::TrashModel</name>
    <message>
        <source>Note: %1</source>
        <translation>笔记：%1</translation>
    </message>
    <message>
        <source>Saved search: %1</source>
        <translation>保存的搜索：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Highlight: %1</source>
        <translation>高亮：%1</translation>
    </message>
    <message>
        <source>Brief: %1</source>
        <translation>综述：%1</translation>
    </message>
</context>
<context>
    <name>gleaner::search::Completion</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>gleaner::search::HitModel</name>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1。%2。%3</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>笔记：%1</translation>
    </message>
</context>
<context>
    <name>gleaner::search::SavedSearches</name>
    <message>
        <source>Save the search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>重命名搜索</translation>
    </message>
    <message>
        <source>Delete the search</source>
        <translation>删除搜索</translation>
    </message>
</context>
<context>
    <name>gleaner::search::SearchBar</name>
    <message>
        <source>Search all digests and notes</source>
        <translation>搜索全部简报和笔记</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Words, “phrases”, OR, -not, and fields such as title: or tag:</source>
        <translation>词语、“短语”、OR、-排除，以及 title: 或 tag: 等字段</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message numerus="yes">
        <source>More than %n item(s)</source>
        <translation>
            <numerusform>超过 %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>gleaner::search::SearchPopup</name>
    <message>
        <source>Order of the results</source>
        <translation>结果排序</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>最相关优先</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Looks for: %1</source>
        <translation>查找：%1</translation>
    </message>
    <message>
        <source>Save the search under a name</source>
        <translation>以名称保存搜索</translation>
    </message>
</context>
<context>
    <name>gleaner::shell</name>
    <message>
        <source>The sample digests could not be written. Check the folder&apos;s rights and free space.</source>
        <translation>无法写入示例简报。请检查文件夹权限和可用空间。</translation>
    </message>
    <message>
        <source>The picture could not be written: %1</source>
        <translation>无法写入图片：%1</translation>
    </message>
    <message>
        <source>The page was not painted in time.</source>
        <translation>页面未能及时绘制。</translation>
    </message>
    <message>
        <source>Bringing the index up to date: %1 of %2</source>
        <translation>正在更新索引：%1/%2</translation>
    </message>
    <message>
        <source>The index is up to date.</source>
        <translation>索引已是最新。</translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s) could not be indexed again; their notes are safe.</source>
        <translation>
            <numerusform>有 %n 份简报未能重新编入索引，其中的笔记不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>Gleaner</source>
        <translation>Gleaner</translation>
    </message>
    <message>
        <source>Looking for entities: %1 of %2 digests</source>
        <translation>正在识别实体：已完成 %1 份，共 %2 份简报</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>The library is again as it was at %1. What was there is kept as a backup.</source>
        <translation>资料库已恢复到 %1 时的状态。此前的内容已另存为备份。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::AccessibleNames</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>条目(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open a folder of digests…</source>
        <translation>打开简报文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;files…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Look at the &amp;sample library</source>
        <translation>查看示例资料库(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation>导出笔记(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy with source</source>
        <translation>复制并附来源(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>搜索资料库(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find in this digest</source>
        <translation>在本简报中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>跟随系统配色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>米黄(&amp;E)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Original si&amp;ze</source>
        <translation>原始大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Lis&amp;t of digests</source>
        <translation>简报列表(&amp;T)</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>侧栏(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next item</source>
        <translation>下一条(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous item</source>
        <translation>上一条(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Scroll on, then to the next unread item</source>
        <translation>向下滚动，到末尾后转到下一条未读(&amp;S)</translation>
    </message>
    <message>
        <source>Scroll &amp;back</source>
        <translation>向上滚动(&amp;B)</translation>
    </message>
    <message>
        <source>Next &amp;unread item</source>
        <translation>下一条未读(&amp;U)</translation>
    </message>
    <message>
        <source>Next &amp;digest</source>
        <translation>下一份简报(&amp;D)</translation>
    </message>
    <message>
        <source>To the &amp;list</source>
        <translation>转到列表(&amp;L)</translation>
    </message>
    <message>
        <source>To the pa&amp;ge</source>
        <translation>转到页面(&amp;G)</translation>
    </message>
    <message>
        <source>To the side p&amp;anel</source>
        <translation>转到侧栏(&amp;A)</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>下一窗格(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一窗格(&amp;V)</translation>
    </message>
    <message>
        <source>Bac&amp;k to the list</source>
        <translation>返回列表(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>加书签(&amp;B)</translation>
    </message>
    <message>
        <source>Mark as &amp;read or unread</source>
        <translation>标为已读或未读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as read and &amp;go on</source>
        <translation>标为已读并继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Add a &amp;note</source>
        <translation>添加笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit the note</source>
        <translation>编辑笔记(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open the original…</source>
        <translation>打开原文(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;How to…</source>
        <translation>使用方法(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;About Gleaner</source>
        <translation>关于 Gleaner(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;How this was read…</source>
        <translation>解析方式(&amp;H)…</translation>
    </message>
    <message>
        <source>Read &amp;automatically again</source>
        <translation>恢复自动解析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Digest</source>
        <translation>简报(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Mark all entities</source>
        <translation>标出全部实体(&amp;M)</translation>
    </message>
    <message>
        <source>Next &amp;mention</source>
        <translation>下一处提及(&amp;M)</translation>
    </message>
    <message>
        <source>P&amp;revious mention</source>
        <translation>上一处提及(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add the selection as an entity…</source>
        <translation>将所选文字添加为实体(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Decisions about entities…</source>
        <translation>对实体的决定(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Figures…</source>
        <translation>数字(&amp;F)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the search…</source>
        <translation>保存搜索(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Paste as digest</source>
        <translation>粘贴为简报(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>监视的文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;What changed…</source>
        <translation>改动(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Chan&amp;ge shortcuts…</source>
        <translation>更改快捷键(&amp;G)…</translation>
    </message>
    <message>
        <source>Te&amp;xt of the item only</source>
        <translation>只看条目文字(&amp;X)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Next &amp;tab of the side panel</source>
        <translation>侧栏下一个标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Ca&amp;ret in the page</source>
        <translation>页面中的光标(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Mark the selection</source>
        <translation>高亮所选文字(&amp;M)</translation>
    </message>
    <message>
        <source>Mark as &amp;fact</source>
        <translation>标为事实(&amp;F)</translation>
    </message>
    <message>
        <source>Mark as &amp;claim</source>
        <translation>标为观点(&amp;C)</translation>
    </message>
    <message>
        <source>Mark as &amp;doubt</source>
        <translation>标为存疑(&amp;D)</translation>
    </message>
    <message>
        <source>Mark as n&amp;umber</source>
        <translation>标为数字(&amp;U)</translation>
    </message>
    <message>
        <source>Mark as f&amp;ollow-up</source>
        <translation>标为跟进(&amp;O)</translation>
    </message>
    <message>
        <source>Mark as &amp;quote</source>
        <translation>标为引语(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Next highlight</source>
        <translation>下一处高亮(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous highlight</source>
        <translation>上一处高亮(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove the highlight</source>
        <translation>移除高亮(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;End one word later</source>
        <translation>结尾后移一个词(&amp;E)</translation>
    </message>
    <message>
        <source>End one word e&amp;arlier</source>
        <translation>结尾前移一个词(&amp;A)</translation>
    </message>
    <message>
        <source>Start one word earl&amp;ier</source>
        <translation>开头前移一个词(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Start one word later</source>
        <translation>开头后移一个词(&amp;S)</translation>
    </message>
    <message>
        <source>High&amp;light</source>
        <translation>高亮(&amp;L)</translation>
    </message>
    <message>
        <source>Previous tab &amp;of the side panel</source>
        <translation>侧栏上一个标签页(&amp;O)</translation>
    </message>
    <message>
        <source>Notes and &amp;highlights…</source>
        <translation>笔记和高亮(&amp;H)…</translation>
    </message>
    <message>
        <source>Revie&amp;w highlights…</source>
        <translation>复核高亮(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Manage tags…</source>
        <translation>管理标签(&amp;M)…</translation>
    </message>
    <message>
        <source>Next in the reading &amp;queue</source>
        <translation>待读队列的下一条(&amp;Q)</translation>
    </message>
    <message>
        <source>R&amp;eading queue…</source>
        <translation>待读队列(&amp;E)…</translation>
    </message>
    <message>
        <source>N&amp;otes on this digest…</source>
        <translation>本简报的笔记(&amp;O)…</translation>
    </message>
    <message>
        <source>Names of the co&amp;lours…</source>
        <translation>颜色名称(&amp;L)…</translation>
    </message>
    <message>
        <source>Open &amp;beside</source>
        <translation>在旁边打开(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Compare with the revision before</source>
        <translation>与上一修订对照(&amp;C)</translation>
    </message>
    <message>
        <source>Show this &amp;item in the other half</source>
        <translation>在另一栏显示此条目(&amp;I)</translation>
    </message>
    <message>
        <source>C&amp;lose the second half</source>
        <translation>关闭第二栏(&amp;L)</translation>
    </message>
    <message>
        <source>Find a &amp;command or a digest…</source>
        <translation>查找命令或简报(&amp;C)…</translation>
    </message>
    <message>
        <source>No&amp;te and tags of the highlight…</source>
        <translation>高亮的笔记和标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Take annotations &amp;in…</source>
        <translation>收入标注(&amp;I)…</translation>
    </message>
    <message>
        <source>Save annotations as &amp;JSON-LD…</source>
        <translation>将标注存为 JSON-LD(&amp;J)…</translation>
    </message>
    <message>
        <source>Save a bundle for &amp;colleagues…</source>
        <translation>为同事存标注包(&amp;C)…</translation>
    </message>
    <message>
        <source>Save a &amp;table (CSV)…</source>
        <translation>存为表格（CSV）(&amp;T)…</translation>
    </message>
    <message>
        <source>Copy with source as p&amp;lain text</source>
        <translation>以纯文本连同来源复制(&amp;L)</translation>
    </message>
    <message>
        <source>Copy a lin&amp;k to the original</source>
        <translation>复制原文链接(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;New brief</source>
        <translation>新建综述(&amp;N)</translation>
    </message>
    <message>
        <source>E&amp;xport the brief…</source>
        <translation>导出综述(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>综述(&amp;B)</translation>
    </message>
    <message>
        <source>To the br&amp;ief</source>
        <translation>到综述(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Send to the brief</source>
        <translation>发送到综述(&amp;S)</translation>
    </message>
    <message>
        <source>Send the highlight to the &amp;brief</source>
        <translation>将高亮发送到综述(&amp;B)</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Analysing</name>
    <message>
        <source>Save figures</source>
        <translation>保存数字</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::ArticleLoader</name>
    <message>
        <source>No longer among the items of this document</source>
        <translation>已不在这份文档的条目之中</translation>
    </message>
    <message>
        <source>Revision %1 of %2, imported %3. An earlier revision can be read and not changed.</source>
        <extracomment>which revision of a digest is shown: %1 of %2, %3 is when it came in</extracomment>
        <translation>第 %1 个修订，共 %2 个，导入于 %3。早先的修订只能阅读，不能改动。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::BackupModel</name>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Before an update of the library</source>
        <translation>资料库升级之前</translation>
    </message>
    <message>
        <source>Before a large change</source>
        <translation>大批改动之前</translation>
    </message>
    <message>
        <source>Before another backup was restored</source>
        <translation>恢复另一份备份之前</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every day, before updates of the library and before large changes; seven days and four weeks are kept.</source>
        <translation>还没有备份。每天备份一次，资料库升级和大批改动之前也会备份；保留最近七天和四周的备份。</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Making a backup and checking it…</source>
        <translation>正在备份并校验…</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>备份已完成并通过校验。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The library goes back to how it was at %1.</source>
        <translation>资料库将恢复到 %1 时的状态。</translation>
    </message>
    <message>
        <source>What came after that (digests, notes, tags, bookmarks, decisions) will not be in it. The library as it is now is backed up first. The window closes and opens again.</source>
        <translation>此后加入的内容（简报、笔记、标签、书签、决定）将不在其中。恢复之前会先备份现有的资料库。窗口会关闭并重新打开。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Briefing</name>
    <message>
        <source>Choose a highlight first. %1 makes one of what is selected.</source>
        <extracomment>%1 is a command, with its keys</extracomment>
        <translation>请先选择一处高亮。%1可将所选文字标为高亮。</translation>
    </message>
    <message>
        <source>“%1” is not in the library any more.</source>
        <translation>资料库中已没有“%1”。</translation>
    </message>
    <message>
        <source>Export the brief</source>
        <translation>导出综述</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>综述</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Web page (*.html);;PDF documents (*.pdf)</source>
        <translation>Markdown (*.md);;网页 (*.html);;PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The footnote “%1” is not explained.</source>
        <translation>脚注“%1”没有内容。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::ColourActions</name>
    <message>
        <source>Mark as “%1”</source>
        <extracomment>a command; %1 is what the person calls a colour</extracomment>
        <translation>标为“%1”</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::CommandLine</name>
    <message>
        <source>Reads and annotates news digests, offline.</source>
        <translation>离线阅读和批注资讯简报。</translation>
    </message>
    <message>
        <source>Use the library in this folder.</source>
        <translation>使用此文件夹中的资料库。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Show the item with this id.</source>
        <translation>显示具有此 ID 的条目。</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Use this language instead of the system&apos;s.</source>
        <translation>使用此语言，而不是系统语言。</translation>
    </message>
    <message>
        <source>Use these colours.</source>
        <translation>使用此配色。</translation>
    </message>
    <message>
        <source>Write a picture of the window with the sample library to this file, and end.</source>
        <translation>将显示示例资料库的窗口截图写入此文件，然后退出。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size of the window in a picture.</source>
        <translation>截图中的窗口大小。</translation>
    </message>
    <message>
        <source>Show the sample digest with this in its title in a picture.</source>
        <translation>在截图中显示标题含有此文字的示例简报。</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Digests, or folders of them, to open.</source>
        <translation>要打开的简报文件或文件夹。</translation>
    </message>
    <message>
        <source>“%1” is no theme: use light, dark or sepia.</source>
        <translation>“%1”不是有效的主题：请使用 light、dark 或 sepia。</translation>
    </message>
    <message>
        <source>“%1” is no size: give width and height, like 1280x800.</source>
        <translation>“%1”不是有效的大小：请给出宽和高，例如 1280x800。</translation>
    </message>
    <message>
        <source>Take the picture of this name&apos;s page instead.</source>
        <translation>改为拍摄这个名字的页面的图片。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Take the picture with what this search finds.</source>
        <translation>拍摄此搜索的结果。</translation>
    </message>
    <message>
        <source>query</source>
        <translation>搜索内容</translation>
    </message>
    <message>
        <source>Take the picture of the dialog that this action opens instead, like figures, inside or trash.</source>
        <translation>改为拍摄此操作打开的对话框，例如 figures、inside 或 trash。</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Comparing</name>
    <message>
        <source>Open a digest first.</source>
        <translation>请先打开一份简报。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Deciding</name>
    <message>
        <source>&amp;Rename…</source>
        <translation>改名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>合并到(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Split off a written form…</source>
        <translation>拆出一种写法(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Change &amp;type</source>
        <translation>改类型(&amp;T)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>What is “%1” called, in the whole library?</source>
        <translation>在整个资料库中，“%1”叫什么？</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>改名(&amp;R)</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>将“%1”改名</translation>
    </message>
    <message numerus="yes">
        <source>Change the type of %n name(s)</source>
        <translation>
            <numerusform>改 %n 个名称的类型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) changed in the whole library. Undo takes it back.</source>
        <translation>
            <numerusform>已在整个资料库中更改 %n 个名称，可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge with “%1”</source>
        <translation>合并到“%1”</translation>
    </message>
    <message>
        <source>“%1” is written in one way only: there is nothing to split off.</source>
        <translation>“%1”只有一种写法，没有可拆出的。</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Which written form is not “%1”, and what is it?</source>
        <translation>哪种写法不是“%1”？它是什么？</translation>
    </message>
    <message>
        <source>&amp;Split off</source>
        <translation>拆出(&amp;S)</translation>
    </message>
    <message>
        <source>Split off “%1”</source>
        <translation>拆出“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Hide %n name(s)</source>
        <translation>
            <numerusform>隐藏 %n 个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hidden in the whole library. Undo takes it back.</source>
        <translation>
            <numerusform>已在整个资料库中隐藏 %n 个名称，可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a name in the page first: one line, 200 characters at most.</source>
        <translation>请先在页面中选中一个名称：一行，最多 200 个字符。</translation>
    </message>
    <message>
        <source>Add an entity</source>
        <translation>添加实体</translation>
    </message>
    <message>
        <source>“%1” is a name wherever it stands in the library. What is it?</source>
        <translation>资料库中凡出现“%1”的地方都是名称。它是什么？</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Decisions (*.tsv *.txt)</source>
        <translation>决定 (*.tsv *.txt)</translation>
    </message>
    <message>
        <source>Import decisions</source>
        <translation>导入决定</translation>
    </message>
    <message>
        <source>Export decisions</source>
        <translation>导出决定</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Dialogs</name>
    <message>
        <source>Open outside</source>
        <translation>在外部打开</translation>
    </message>
    <message>
        <source>Open this address with another program? It will use the network.</source>
        <translation>用其他程序打开此地址？这将使用网络。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Digests and archives (*.md *.markdown *.txt *.zip *.tar *.tar.gz *.tgz *.tar.xz *.txz *.tar.zst *.tzst)</source>
        <translation>简报和压缩包 (*.md *.markdown *.txt *.zip *.tar *.tar.gz *.tgz *.tar.xz *.txz *.tar.zst *.tzst)</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::EntityLinks</name>
    <message>
        <source>“%1” is on the watch list.</source>
        <translation>已关注“%1”。</translation>
    </message>
    <message>
        <source>“%1” is off the watch list.</source>
        <translation>已取消关注“%1”。</translation>
    </message>
    <message>
        <source>Choose a name in the entities&apos; tab first.</source>
        <translation>请先在“实体”标签页中选一个名字。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Exchanging</name>
    <message>
        <source>Take annotations in</source>
        <translation>收入标注</translation>
    </message>
    <message>
        <source>Annotations (*.jsonld *.json *.md *.csv);;All files (*)</source>
        <translation>标注 (*.jsonld *.json *.md *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save annotations as JSON-LD</source>
        <translation>将标注存为 JSON-LD</translation>
    </message>
    <message>
        <source>Save a bundle for colleagues</source>
        <translation>为同事存标注包</translation>
    </message>
    <message>
        <source>A bundle holds the notes, highlights and tags that you made, for people who read the same digests. Your name, as they are to see it:</source>
        <translation>标注包含有您写的笔记、高亮和标签，供阅读同样简报的人使用。他们将看到的您的姓名：</translation>
    </message>
    <message>
        <source>A bundle needs the name of its author.</source>
        <translation>标注包需要作者姓名。</translation>
    </message>
    <message>
        <source>Annotations (*.jsonld)</source>
        <translation>标注 (*.jsonld)</translation>
    </message>
    <message>
        <source>Annotations saved as %1.</source>
        <translation>标注已存为 %1。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Save a table (CSV)</source>
        <translation>存为表格（CSV）</translation>
    </message>
    <message>
        <source>A table for spreadsheets, of the whole library. Its rows are:</source>
        <translation>供电子表格使用的表格，含整个资料库。每行是：</translation>
    </message>
    <message>
        <source>A table for spreadsheets, of what “%1” finds (entities are those of the whole library). Its rows are:</source>
        <translation>供电子表格使用的表格，含“%1”的搜索结果（实体则为整个资料库的）。每行是：</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as %1.</source>
        <translation>
            <numerusform>%n 行已存为 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Exporting</name>
    <message>
        <source>Gleaner notes</source>
        <comment>name of a folder</comment>
        <translation>Gleaner 笔记</translation>
    </message>
    <message>
        <source>Export notes to a folder</source>
        <translation>将笔记导出到文件夹</translation>
    </message>
    <message>
        <source>Export notes to a file</source>
        <translation>将笔记导出到文件</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::FileCommands</name>
    <message>
        <source>Open a folder of digests</source>
        <translation>打开简报文件夹</translation>
    </message>
    <message>
        <source>Open digests</source>
        <translation>打开简报</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无记录</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>清除记录(&amp;F)</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy a digest, as Markdown or plain text, and paste it again.</source>
        <translation>剪贴板中没有文字。请先复制一份简报（Markdown 或纯文本），再粘贴一次。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::FindBar</name>
    <message>
        <source>Find in this digest</source>
        <translation>在本简报中查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>matches</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::FolderWatching</name>
    <message>
        <source>Watch a folder</source>
        <translation>监视一个文件夹</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Half</name>
    <message>
        <source>Revision %1 · read only</source>
        <translation>修订 %1 · 只读</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::HalfHead</name>
    <message>
        <source>Close this half</source>
        <translation>关闭这一栏</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Halves</name>
    <message>
        <source>Digest</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Digest beside the first</source>
        <translation>旁边的简报</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Help</name>
    <message>
        <source>howto.md</source>
        <extracomment>the file of the help page in this language: howto.md, howto.zh_CN.md</extracomment>
        <translation>howto.zh_CN.md</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>使用方法</translation>
    </message>
    <message>
        <source>About Gleaner</source>
        <translation>关于 Gleaner</translation>
    </message>
    <message>
        <source>&lt;b&gt;Gleaner %1&lt;/b&gt;&lt;br&gt;Reads and annotates news digests, offline.</source>
        <translation>&lt;b&gt;Gleaner %1&lt;/b&gt;&lt;br&gt;离线阅读和批注资讯简报。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更高版本发布。基于 Qt %1 构建。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Highlighting</name>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>The words have changed since.</source>
        <translation>文字后来有改动。</translation>
    </message>
    <message>
        <source>Select a passage on the page first, or choose a highlight.</source>
        <translation>请先在页面上选中一段文字，或选定一处高亮。</translation>
    </message>
    <message>
        <source>The selection goes over more than one item. A highlight stays within one.</source>
        <translation>所选文字跨越多个条目。高亮只能在一个条目之内。</translation>
    </message>
    <message>
        <source>Only the text of an item can be marked.</source>
        <translation>只能高亮条目的正文。</translation>
    </message>
    <message>
        <source>This passage cannot be marked: the page shows other words than the item&apos;s text has.</source>
        <translation>无法高亮这段文字：页面显示的文字与条目的文本不同。</translation>
    </message>
    <message>
        <source>Marked as “%1”.</source>
        <translation>已标为“%1”。</translation>
    </message>
    <message>
        <source>The highlight is in the trash.</source>
        <translation>高亮已移到回收站。</translation>
    </message>
    <message>
        <source>No highlight follows here.</source>
        <translation>后面没有高亮了。</translation>
    </message>
    <message>
        <source>No highlight comes before.</source>
        <translation>前面没有高亮了。</translation>
    </message>
    <message>
        <source>The words stand among others than those that were marked.</source>
        <translation>这些文字周围已不是标记时的内容。</translation>
    </message>
    <message>
        <source>This is an earlier revision: passages are marked in the newest one.</source>
        <translation>这是早先的修订：请在最新的修订里标记文字。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::ImageViewing</name>
    <message>
        <source>The image is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save the image</source>
        <translation>图片另存为</translation>
    </message>
    <message>
        <source>Images (*%1)</source>
        <translation>图片 (*%1)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请另选文件夹。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Inspecting</name>
    <message>
        <source>Open a digest first.</source>
        <translation>请先打开一份简报。</translation>
    </message>
    <message>
        <source>This document is read automatically already.</source>
        <translation>这份文档本来就是自动解析的。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::ItemCommands</name>
    <message>
        <source>This item has no link to an original.</source>
        <translation>此条目没有原文链接。</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>已连同来源一起复制。</translation>
    </message>
    <message>
        <source>Link copied.</source>
        <translation>链接已复制。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::KeepingSearches</name>
    <message>
        <source>Rename the search</source>
        <translation>重命名搜索</translation>
    </message>
    <message>
        <source>Type a search first; it is then saved under a name.</source>
        <translation>请先输入搜索，然后即可存为名称。</translation>
    </message>
    <message>
        <source>Save the search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>“%1” is saved among the views.</source>
        <translation>“%1”已保存到左侧视图。</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Another search has this name. Choose another one:</source>
        <translation>已有同名的搜索，请另取名称：</translation>
    </message>
    <message>
        <source>“%1” is deleted. Undo brings it back.</source>
        <translation>“%1”已删除。撤销即可恢复。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Keyboard</name>
    <message>
        <source>Rows of entities</source>
        <translation>实体列表的行</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>which digest it is: its date and its publisher</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::MainWindow</name>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>Gleaner</source>
        <translation>Gleaner</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Nothing unread is left here.</source>
        <translation>此处已没有未读条目。</translation>
    </message>
    <message>
        <source>No digests yet. Drop files or a folder here, or begin with one of these.</source>
        <translation>还没有简报。将文件或文件夹拖放到此处，或从以下操作开始。</translation>
    </message>
    <message>
        <source>Gleaner reads folders of Markdown news digests. Nothing leaves this computer.</source>
        <translation>Gleaner 阅读存放 Markdown 资讯简报的文件夹。任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>No item passes this filter.</source>
        <translation>没有符合筛选条件的条目。</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>全部已读。</translation>
    </message>
    <message>
        <source>%1 - Gleaner</source>
        <extracomment>the window&apos;s title: a digest&apos;s title and the program&apos;s name</extracomment>
        <translation>%1 - Gleaner</translation>
    </message>
    <message>
        <source>Unsaved notes</source>
        <translation>未保存的笔记</translation>
    </message>
    <message>
        <source>They can be kept in a file and are taken into the library at the next start.</source>
        <translation>可以把它们保存在一个文件里，下次启动时会读入资料库。</translation>
    </message>
    <message>
        <source>&amp;Keep and close</source>
        <translation>保存并关闭(&amp;K)</translation>
    </message>
    <message>
        <source>Writing the last notes…</source>
        <translation>正在写入最后的笔记…</translation>
    </message>
    <message>
        <source>Nothing is bookmarked. %1 keeps an item here.</source>
        <extracomment>%1 is a command, with its keys</extracomment>
        <translation>还没有书签。用%1把条目留在这里。</translation>
    </message>
    <message>
        <source>No notes yet. %1 writes one on an item.</source>
        <extracomment>%1 is a command, with its keys</extracomment>
        <translation>还没有笔记。用%1为条目写一条。</translation>
    </message>
    <message>
        <source>No highlights yet. %1 makes one of what is selected in a text.</source>
        <extracomment>%1 is a command, with its keys</extracomment>
        <translation>还没有高亮。%1可标出在正文中选中的文字。</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) could not be written to the library.</source>
        <translation>
            <numerusform>%n 段文字无法写入资料库。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::OpeningTrouble</name>
    <message>
        <source>Gleaner cannot start</source>
        <translation>Gleaner 无法启动</translation>
    </message>
    <message>
        <source>The damaged file is kept, whatever you choose. A backup holds everything up to its time; recovering keeps what can still be read, up to the last note.</source>
        <translation>无论怎样选择，损坏的文件都会保留。备份包含其制作之前的全部内容；恢复则保留仍可读取的内容，直到最后一条笔记。</translation>
    </message>
    <message>
        <source>&amp;Restore the backup of %1</source>
        <translation>还原 %1 的备份(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;cover what can be read</source>
        <translation>恢复可读取的内容(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>The backup is restored. The damaged file is kept as %1.</source>
        <translation>备份已还原。损坏的文件保存为 %1。</translation>
    </message>
    <message>
        <source>Everything could be read. The damaged file is kept as %1.</source>
        <translation>全部内容都已读取。损坏的文件保存为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>What can be read is recovered; at least %n record(s) are lost. The damaged file is kept as %1.</source>
        <translation>
            <numerusform>可读取的内容已恢复；至少丢失 %n 条记录。损坏的文件保存为 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gleaner::shell::OutlinePanel</name>
    <message>
        <source>Outline of the digest</source>
        <translation>简报大纲</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a row of the outline: number and title</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>已加书签</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>无标记</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Printing</name>
    <message>
        <source>Digest</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Save the digest as PDF</source>
        <translation>将简报另存为 PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>The page could not be made into a PDF. Open the digest again and try once more.</source>
        <translation>无法把页面制成 PDF。请重新打开这份简报，再试一次。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请另选一个文件夹。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已另存为 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>The digest could not be printed. See whether the printer is ready.</source>
        <translation>无法打印这份简报。请检查打印机是否就绪。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Reviewing</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a command and how many highlights wait for it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The reading queue is empty: S bookmarks an item.</source>
        <translation>待读队列是空的：按 S 给条目加书签。</translation>
    </message>
    <message>
        <source>This is the last item of the reading queue.</source>
        <translation>这是待读队列的最后一条。</translation>
    </message>
    <message>
        <source>Reading queue: %1 of %2</source>
        <extracomment>a place in the reading queue</extracomment>
        <translation>待读队列：第 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <extracomment>name of a file</extracomment>
        <translation>笔记和高亮</translation>
    </message>
    <message>
        <source>Export notes and highlights</source>
        <translation>导出笔记和高亮</translation>
    </message>
    <message>
        <source>Markdown files (*.md)</source>
        <translation>Markdown 文件 (*.md)</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::SampleBrief</name>
    <message>
        <source>## What is new

Two releases lead this week.</source>
        <translation>## 新发布

本周有两项发布领先。</translation>
    </message>
    <message>
        <source>## Prices

Cheaper again, and this time for a reason that lasts:</source>
        <translation>## 价格

又降了，而且这次的原因站得住：</translation>
    </message>
    <message>
        <source>## To follow up

Ask for the figures behind this one.</source>
        <translation>## 待跟进

这条背后的数字要再问。</translation>
    </message>
    <message>
        <source>The week in models</source>
        <translation>本周模型动态</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::Splitting</name>
    <message>
        <source>Choose a digest first.</source>
        <translation>请先选择一份简报。</translation>
    </message>
    <message>
        <source>Open a digest first.</source>
        <translation>请先打开一份简报。</translation>
    </message>
    <message>
        <source>There is no earlier revision of this digest.</source>
        <translation>这份简报没有更早的修订。</translation>
    </message>
    <message>
        <source>The other half shows another digest.</source>
        <translation>另一栏显示的是别的简报。</translation>
    </message>
    <message>
        <source>The other revision does not have this item.</source>
        <translation>另一个修订里没有这个条目。</translation>
    </message>
</context>
<context>
    <name>gleaner::shell::StatusBar</name>
    <message>
        <source>Images and other things of the digest that were not fetched: nothing leaves this computer unless you ask for it.</source>
        <translation>简报中未获取的图片及其他内容：未经你允许，任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Zoom of the page; click for the original size</source>
        <translation>页面缩放；单击恢复原始大小</translation>
    </message>
    <message numerus="yes">
        <source>%n digest(s)</source>
        <translation>
            <numerusform>%n 份简报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) blocked</source>
        <translation>
            <numerusform>已拦截 %n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>缩放 %1</translation>
    </message>
</context>
</TS>
