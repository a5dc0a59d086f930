// The article in a saved web page: its paragraphs as a reader sees them, and nothing of what stands
// around them.
#include "tools/html_text.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/base/utf8.hpp"

namespace dateline::tools {
namespace {

TEST(HtmlText, IsTheArticleElseTheMainPartElseTheBody) {
  EXPECT_EQ(article_lines("<p>out</p><main><p>m</p><article><p>a</p></article></main>"), "a\n");
  EXPECT_EQ(article_lines("<p>out</p><main><p>m</p></main>"), "m\n");
  EXPECT_EQ(article_lines("<p>only</p>"), "only\n");
  EXPECT_EQ(article_lines("<article> </article><main><p>m</p></main>"), "m\n")
      << "an article of nothing is none";
}

// News sites put teasers of other articles into articles of their own.
TEST(HtmlText, IsTheLongestOfSeveralArticles) {
  EXPECT_EQ(
      article_lines(
          "<article><p>Read next</p></article><article><p>The long story itself.</p></article>"
          "<article><p>Also</p></article>"
      ),
      "The long story itself.\n"
  );
}

TEST(HtmlText, HasOneLineForEachBlockOfText) {
  EXPECT_EQ(
      article_lines(
          "<article><h1>Title</h1><div>loose<p>one</p>loose again</div><ul><li>first</li>"
          "<li>second</li></ul><blockquote>said</blockquote><figure><figcaption>seen</figcaption>"
          "</figure><table><tr><td>a</td><td>b</td></tr></table><pre>kept</pre></article>"
      ),
      "Title\nloose\none\nloose again\nfirst\nsecond\nsaid\nseen\na\nb\nkept\n"
  );
}

TEST(HtmlText, KeepsWhatFlowsWithinALineTogether) {
  for (const char* tag : {"a", "b", "em", "i", "span", "strong", "sub", "sup", "time", "mark"}) {
    const std::string open = std::string("<") + tag + ">", close = std::string("</") + tag + ">";
    EXPECT_EQ(article_lines("<p>12" + open + "000" + close + " people</p>"), "12000 people\n")
        << tag;
  }
}

TEST(HtmlText, ALineBreakInTheFileIsASpaceAndOneInThePageIsALine) {
  EXPECT_EQ(article_lines("<p>one\r\n\t  two<br>three<br/>  four</p>"), "one two\nthree\nfour\n");
  EXPECT_EQ(article_lines("<p>  one </p>\n\n  <p> two  </p>"), "one\ntwo\n");
}

TEST(HtmlText, LeavesOutWhatNoReaderTakesForTheArticle) {
  for (const char* tag :
       {"script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "footer",
        "button",
        "select",
        "textarea",
        "iframe",
        "svg",
        "object"}) {
    const std::string page = std::string("<article><p>before</p><") + tag + ">hidden</" + tag +
                             "><p>after</p></article>";
    EXPECT_EQ(article_lines(page), "before\nafter\n") << tag;
  }
  EXPECT_EQ(article_lines("<p>a</p><form><p>Your address</p></form><p>b</p>"), "a\nb\n");
  EXPECT_EQ(article_lines("<p>a<!-- no comment -->b</p>"), "ab\n");
}

TEST(HtmlText, WritesOutWhatIsEscaped) {
  EXPECT_EQ(
      article_lines("<p>caf&eacute; &amp; &lt;b&gt; &#1082;&#x438;&iuml;&#55357;</p>"),
      "café & <b> киï\uFFFD\n"
  );
}

// A page that is cut off, nested wrongly or no page at all is still read, and gives text.
TEST(HtmlText, TakesAnyBytesForAPage) {
  const std::string page =
      "<!doctype html><html><body><article><p>One <b>two <i>three</b> four</i></p><table><p>odd"
      "</table><p title='x>y'>five &ampsix</article>";
  for (std::size_t end = 0; end <= page.size(); ++end) {
    const std::string lines = article_lines(page.substr(0, end));
    EXPECT_FALSE(core::first_bad_utf8(lines)) << end;
    EXPECT_TRUE(lines.empty() || lines.back() == '\n') << end;
    EXPECT_EQ(lines.find("\n\n"), std::string::npos) << end;
  }
  for (int byte = 0; byte < 256; ++byte) {
    const std::string odd(3, static_cast<char>(byte));
    EXPECT_FALSE(core::first_bad_utf8(article_lines("<p>" + odd + "</p>"))) << byte;
  }
}

TEST(HtmlText, StopsWhereNestingHasNoEnd) {
  const auto nested = [](int depth) {
    std::string page = "<article><p>shallow</p>";
    for (int i = 0; i < depth; ++i) {
      page += "<div>";
    }
    return article_lines(page + "deep");
  };
  EXPECT_EQ(nested(400), "shallow\ndeep\n");
  EXPECT_EQ(nested(600), "shallow\n");
  EXPECT_EQ(nested(4000), "shallow\n");
}

}  // namespace
}  // namespace dateline::tools
