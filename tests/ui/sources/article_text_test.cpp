// An article whose text the reader has brought: which file it is, whether the story's words stand
// in it, the open claim's paragraph in full, and the way to put it away again.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/texts/texts.hpp"
#include "ui/files.hpp"
#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 3000}, kTallPhone{390, 5000};
constexpr core::SourceIndex kPost{0};
constexpr core::SourceIndex kLetter{1};
constexpr std::uint32_t kClaimsOfPost = 9;

// The made-up articles are in Unicode's form KC already.
std::string as_it_is(std::string_view text) {
  return std::string(text);
}

std::string file_of(const char* article) {
  const std::string folder = DATELINE_SOURCE_DIR "/data/stories/lost-balloon/texts/";
  return read_file(folder + article + ".txt");
}

std::string post() {
  return file_of("post-2031-05-04");
}

std::string replaced(std::string text, std::string_view words, std::string_view by) {
  const std::size_t at = text.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return text.replace(at, words.size(), by);
}

// A stage before an article, and texts to bring to it.
struct Reader {
  Stage stage;
  app::TextStore texts;

  explicit Reader(core::SizePx size)
      : stage(good_world(), size),
        texts(
            stage.world().archive.anchors(stage.world().story),
            {
                .text = {.nfkc = as_it_is},
            }
        ) {
    stage.apply(app::ClaimClosed{});
    open_article(kPost);
  }

  void open_article(core::SourceIndex source) {
    open_view(stage, app::View::sources);
    if (stage.frame().article.source != source) {
      stage.apply(app::SourcePicked{source});
    }
  }

  void bring(std::string name, std::string bytes) {
    app::OfferedText text;
    text.name = std::move(name);
    text.bytes = std::move(bytes);
    texts.offer(std::move(text));
    while (texts.busy()) {
      (void)texts.advance(kPost);
    }
    stage.show_texts(&texts);
  }

  [[nodiscard]] bool article_reads(std::string_view words) const {
    return words_in(stage, "article").find(words) != std::string::npos;
  }
};

// What is written in the row of numbers left of the article.
float top_of_paragraph(const Stage& stage, std::uint32_t number) {
  const std::string words = std::to_string(number);
  core::RectPx leftmost{.x = stage.layout().window.width};
  for (const DrawnText& text : texts_in(stage, "article")) {
    if (text.text == words && text.drawn.x < leftmost.x) {
      leftmost = text.drawn;
    }
  }
  return leftmost.y;
}

// How many letters at most have been drawn in the rectangle: each has four corners.
std::size_t letters_in(core::RectPx room) {
  std::size_t corners = 0;
  for (const ImDrawList* const list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& corner : list->VtxBuffer) {
      corners += room.contains({corner.pos.x, corner.pos.y}) ? 1u : 0u;
    }
  }
  return corners / 4;
}

// Without blanks.
std::size_t letters_of(std::string_view words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char byte) {
    const bool goes_on = (static_cast<unsigned char>(byte) & 0xc0u) == 0x80u;
    return byte != ' ' && !goes_on;
  }));
}

// From the paragraph's number to that of the next.
core::RectPx place_of_paragraph(const Stage& stage, std::uint32_t number, float right) {
  const float top = top_of_paragraph(stage, number);
  const float bottom = top_of_paragraph(stage, number + 1);
  return {
      .x = 0,
      .y = top,
      .width = right,
      .height = bottom - top,
  };
}

std::string state_name(const Stage& stage, core::AnchorState state) {
  return say_part(stage, app::Message::anchor_states, static_cast<std::size_t>(state));
}

TEST(ArticleText, IsCalledByTheNameOfItsFile) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Reader reader(size);
    reader.bring("saved-page.txt", post());
    const std::string words =
        say_with(reader.stage, app::Message::text_at_hand, {"saved-page.txt"});
    EXPECT_TRUE(reader.article_reads(words)) << size.width;
    EXPECT_FALSE(reader.stage.shows("check-text")) << "it is not asked for again";
  }
}

TEST(ArticleText, CountsThePassagesThatStandWordForWord) {
  Reader reader(kTall);
  reader.bring("post.txt", post());
  const std::string all = say_with(
      reader.stage,
      app::Message::anchor_count,
      {kClaimsOfPost, say_part(reader.stage, app::Message::anchor_states_lower, 0)}
  );
  EXPECT_EQ(times_shown(reader.stage, all), 1u);
}

TEST(ArticleText, NamesNoStateThatNoPassageIsIn) {
  Reader reader(kTall);
  reader.bring("post.txt", post());
  for (const core::AnchorState state :
       {core::AnchorState::moved, core::AnchorState::edited, core::AnchorState::lost}) {
    const auto part = static_cast<std::size_t>(state);
    const std::string word = say_part(reader.stage, app::Message::anchor_states_lower, part);
    EXPECT_FALSE(reader.stage.shows_text("0 " + word)) << word;
  }
}

TEST(ArticleText, CanBePutAway) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Reader reader(size);
    reader.bring("post.txt", post());
    const auto events = reader.stage.click("forget-text");
    const auto* const removed = only<app::TextRemoved>(events);
    ASSERT_NE(removed, nullptr) << size.width;
    EXPECT_EQ(removed->source, kPost);
    reader.texts.forget(removed->source);
    reader.stage.settle();
    EXPECT_TRUE(reader.stage.shows("check-text")) << size.width;
    EXPECT_FALSE(reader.article_reads("post.txt")) << size.width;
  }
}

TEST(ArticleText, TheKeyboardPutsItAwayToo) {
  Reader reader(kTall);
  reader.bring("post.txt", post());
  ASSERT_TRUE(tab_to(reader.stage, "forget-text"));
  const auto events = reader.stage.press_key(ImGuiKey_Enter);
  EXPECT_NE(only<app::TextRemoved>(events), nullptr);
}

TEST(ArticleText, AFingerCanPutItAway) {
  Reader reader(kTallPhone);
  hold_in_hand(reader.stage);
  reader.bring("post.txt", post());
  const core::RectPx reach = reader.stage.box_of("forget-text");
  EXPECT_GE(std::min(reach.width, reach.height), 44);
}

TEST(ArticleText, OfOneArticleIsNotThatOfAnother) {
  Reader reader(kTall);
  reader.bring("post.txt", post());
  reader.open_article(kLetter);
  EXPECT_TRUE(reader.stage.shows("check-text"));
  EXPECT_FALSE(reader.article_reads("post.txt"));
}

TEST(ArticleText, HasEveryLetterOfTheOpenClaimsParagraph) {
  constexpr std::uint32_t kParagraph = 8;
  Reader reader(kTall);
  open_claim(reader.stage, "pilots-heavier");
  const float margin = reader.stage.box_of("margin/0").x;
  const core::RectPx hidden = place_of_paragraph(reader.stage, kParagraph, margin);
  const std::size_t before = letters_in(hidden);
  reader.bring("post.txt", post());
  const std::string& paragraph = reader.texts.find(kPost)->paragraphs[kParagraph - 1];
  const core::RectPx read = place_of_paragraph(reader.stage, kParagraph, margin);
  EXPECT_LT(before, letters_of(paragraph)) << "bars have no letters";
  EXPECT_GE(letters_in(read), letters_of(paragraph));
}

TEST(ArticleText, GivesAParagraphMoreLinesInANarrowerWindow) {
  constexpr std::uint32_t kParagraph = 10;
  float before = 0;
  for (const core::SizePx size : {core::SizePx{500, 5000}, core::SizePx{320, 5000}}) {
    Reader reader(size);
    open_claim(reader.stage, "villagers-saw-it");
    reader.bring("post.txt", post());
    const float top = top_of_paragraph(reader.stage, kParagraph);
    const float first_claim = reader.stage.box_of(numbered("margin", 3)).y;
    ASSERT_EQ(reader.stage.frame().article.rows[3].paragraph, kParagraph);
    EXPECT_GT(first_claim - top, before) << size.width;
    before = first_claim - top;
  }
}

TEST(ArticleText, TakesThePlaceOfTheQuotedWords) {
  Reader reader(kTall);
  open_claim(reader.stage, "institute-launched");
  const core::ClaimIndex index = claim(reader.stage, "institute-launched");
  const core::Claim& one = reader.stage.world().story.claims[index.value];
  const std::string quote =
      say_with(reader.stage, app::Message::quoted, {one.appearances.front().quote});
  EXPECT_TRUE(reader.article_reads(quote));
  reader.bring("post.txt", post());
  EXPECT_FALSE(reader.article_reads(quote)) << "they stand in the paragraph";
}

TEST(ArticleText, NoRowLiesOverAnotherBesideTheParagraphInFull) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Reader reader(size);
    reader.bring("post.txt", post());
    open_claim(reader.stage, "villagers-saw-it");
    const auto rows = controls_of(reader.stage, "margin");
    ASSERT_EQ(rows.size(), kClaimsOfPost);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      EXPECT_GE(rows[i].box.y, bottom_of(rows[i - 1].box)) << i << " at " << size.width;
    }
  }
}

TEST(ArticleText, SaysInTheArticleHowTheOpenClaimsWordsStand) {
  Reader reader(kTall);
  open_claim(reader.stage, "institute-launched");
  const std::string exact = state_name(reader.stage, core::AnchorState::exact);
  EXPECT_FALSE(reader.article_reads(exact));
  reader.bring("post.txt", post());
  EXPECT_TRUE(reader.article_reads(exact));
  const std::string in_short = words_in(reader.stage, "claim-in-short");
  EXPECT_NE(in_short.find(exact), std::string::npos) << in_short;
  EXPECT_EQ(in_short.find(say(reader.stage, app::Message::text_not_at_hand)), std::string::npos);
}

TEST(ArticleText, WordsThatStandElsewhereAreSaidToHaveMoved) {
  Reader reader(kTall);
  open_claim(reader.stage, "institute-launched");
  reader.bring("post.txt", "A line that the paper put before it all.\n\n" + post());
  const std::string where = say_with(reader.stage, app::Message::now_in_paragraph, {5u});
  const std::string moved = state_name(reader.stage, core::AnchorState::moved);
  EXPECT_TRUE(reader.article_reads(moved + ", " + where));
}

TEST(ArticleText, WordsThatWereChangedAreSaidToBeEdited) {
  Reader reader(kTall);
  open_claim(reader.stage, "institute-launched");
  reader.bring("post.txt", replaced(post(), "carried 12 kilograms", "carried 14 kilograms"));
  EXPECT_TRUE(reader.article_reads(state_name(reader.stage, core::AnchorState::edited) + ", "));
  EXPECT_TRUE(reader.article_reads("% left"));
}

TEST(ArticleText, WordsThatAreGoneAreSaidToBeLost) {
  Reader reader(kTall);
  open_claim(reader.stage, "berg-confirms-weight");
  const std::string whole = post();
  const std::size_t begin = whole.find("Ida Berg");
  const std::size_t end = whole.find("At a height");
  ASSERT_LT(begin, end);
  reader.bring("post.txt", whole.substr(0, begin) + whole.substr(end));
  const std::string lost = state_name(reader.stage, core::AnchorState::lost);
  EXPECT_TRUE(reader.article_reads(lost + ", " + say(reader.stage, app::Message::words_lost)));
  const core::ClaimIndex index = claim(reader.stage, "berg-confirms-weight");
  const core::Claim& one = reader.stage.world().story.claims[index.value];
  EXPECT_TRUE(reader.article_reads(one.appearances.front().quote)) << "still in the story's words";
}

TEST(ArticleText, AClaimsRowTellsHowItsWordsStandWhenPointedAt) {
  Reader reader(kTall);
  reader.bring("post.txt", post());
  const std::string exact = state_name(reader.stage, core::AnchorState::exact);
  const std::size_t before = times_shown(reader.stage, exact);
  point_at(reader.stage, "margin/2");
  EXPECT_EQ(times_shown(reader.stage, exact), before + 1);
}

TEST(ArticleText, TheClaimsPanelSaysItOfThatArticleAlone) {
  Reader reader({1440, 5000});
  reader.bring("post.txt", post());
  open_view(reader.stage, app::View::map);
  open_claim(reader.stage, "institute-launched");
  const std::string exact = state_name(reader.stage, core::AnchorState::exact);
  EXPECT_EQ(times_shown(reader.stage, exact), 1u);
  EXPECT_EQ(times_shown(reader.stage, say(reader.stage, app::Message::text_not_at_hand)), 1u)
      << "its other article was not brought";
}

TEST(ArticleText, SaysHowFarTheCheckHasCome) {
  Reader reader(kTall);
  app::OfferedText text;
  text.name = "post.txt";
  text.bytes = post();
  for (int line = 0; line < 1'500; ++line) {
    text.bytes += "One more line below the article, number " + std::to_string(line) + ".\n\n";
  }
  reader.texts.offer(std::move(text));
  while (reader.texts.busy() && !reader.texts.progress()) {
    (void)reader.texts.advance(kPost);
  }
  const auto progress = reader.texts.progress();
  ASSERT_TRUE(progress);
  const std::uint32_t all = progress->all;
  const std::string words =
      say_with(reader.stage, app::Message::checking_text, {progress->done, all});
  reader.stage.show_texts(&reader.texts);
  EXPECT_TRUE(reader.article_reads(words)) << words;
  EXPECT_FALSE(reader.stage.shows("forget-text"));
}

TEST(ArticleText, ALongFileNameLeavesTheWayToPutItAway) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Reader reader(size);
    reader.bring(std::string(400, 'n') + ".txt", post());
    const DrawnText* const name = text_of(reader.stage, "Text at hand: nnn");
    const DrawnText* const away =
        text_of(reader.stage, say(reader.stage, app::Message::forget_text));
    ASSERT_TRUE(name != nullptr && away != nullptr) << size.width;
    EXPECT_LT(right_of(name->drawn), away->drawn.x) << size.width;
    EXPECT_FALSE(away->cut) << size.width;
  }
}

TEST(ArticleText, TheInterfacesWordsAreWholeInEveryLanguage) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone, kSmallPhone}) {
    for (const app::Language language : kEveryLanguage) {
      Reader reader(size);
      reader.stage.use_all_faces();
      reader.stage.speak(language);
      reader.bring("post.txt", replaced(post(), "Ida Berg, the duty meteorologist,", "Somebody"));
      open_claim(reader.stage, "institute-launched");
      for (const std::string& fault : faults_of_words(reader.stage)) {
        ADD_FAILURE() << fault << " at " << described(size, language);
      }
    }
  }
}

}  // namespace
}  // namespace dateline::ui
