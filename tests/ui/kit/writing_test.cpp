// Words on the canvas: measured as they are drawn, cut at whole letters with an ellipsis, broken at
// blanks, and nothing lost between two lines.
#include <cmath>

#include <gtest/gtest.h>

#include "ui/kit/paper.hpp"
#include "ui/kit/text.hpp"

namespace dateline::ui {
namespace {

constexpr const char* kTexts[] = {
    "Northern Weather Institute",
    "a",
    "Утверждения о месте; кольцо: кто что говорит",
    "Тромсё и Мурманск",
    "12,345.6 – 98,765",
    "one  two   three",
    "Donaudampfschifffahrtsgesellschaft",
    "“We think”, he said: ‘about 12’ …"
};

bool is_whole(std::string_view part, std::string_view text) {
  const std::size_t end = part.size();
  return end >= text.size() || (static_cast<unsigned char>(text[end]) & 0xC0u) != 0x80u;
}

TEST(Writing, ABoxAsWideAsTheTextHoldsAllOfIt) {
  for (const float ratio : {1.0f, 1.5f, 2.0f}) {
    Paper paper(ratio);
    const Canvas canvas = paper.canvas();
    for (const TextStyle& style : {type::body, type::small, type::title, type::tiny_strong}) {
      for (const char* const text : kTexts) {
        const float width = text_width(canvas, style, text);
        EXPECT_FALSE(fit_text(canvas, style, text, width).cut) << text;
        const core::RectPx taken =
            draw_text(canvas, style, {10, 10, width, style.line}, 0xffffffff, text);
        EXPECT_NEAR(taken.width, width, 0.02f) << text;
      }
    }
  }
}

TEST(Writing, TheInkIsWhereTheRectangleSays) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  for (const char* const text : kTexts) {
    (void)paper.drawn();
    const core::RectPx taken = draw_text(canvas, type::body, {100, 50, 600, 20}, 0xffffffff, text);
    const core::RectPx ink = paper.drawn();
    EXPECT_GE(ink.x, taken.x - 2) << text;
    EXPECT_LE(ink.x + ink.width, taken.x + taken.width + 2) << text;
    EXPECT_GE(ink.y, taken.y - 3) << text;
    EXPECT_LE(ink.y + ink.height, taken.y + taken.height + 3) << text;
  }
}

TEST(Writing, WhatIsCutEndsAtAWholeLetterWithAnEllipsis) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  for (const char* const text : kTexts) {
    const float whole = text_width(canvas, type::body, text);
    for (float width = 0; width < whole; width += 3) {
      const Fitted fitted = fit_text(canvas, type::body, text, width);
      EXPECT_TRUE(fitted.cut) << text << " in " << width;
      EXPECT_TRUE(is_whole(fitted.text, text)) << text << " in " << width;
      EXPECT_TRUE(fitted.text.empty() || fitted.text.back() != ' ') << text << " in " << width;
      EXPECT_EQ(std::string_view(text).substr(0, fitted.text.size()), fitted.text);
    }
  }
}

TEST(Writing, MoreRoomNeverShowsLess) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  for (const char* const text : kTexts) {
    std::size_t before = 0;
    for (float width = 0; width < 500; width += 1) {
      const std::size_t now = fit_text(canvas, type::body, text, width).text.size();
      EXPECT_GE(now, before) << text << " in " << width;
      before = now;
    }
  }
}

TEST(Writing, NothingIsDrawnWhereNotEvenTheEllipsisFits) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  (void)paper.corners();
  const core::RectPx taken =
      draw_text(canvas, type::body, {10, 10, 3, 20}, 0xffffffff, "Northern Post");
  EXPECT_EQ(taken.width, 0);
  EXPECT_EQ(paper.corners(), 0) << "nothing is better than something that spills";
}

TEST(Writing, SaysWhatWasCut) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  draw_text(canvas, type::body, {10, 10, 60, 20}, 0xffffffff, "Northern Weather Institute");
  draw_text(canvas, type::body, {10, 40, 600, 20}, 0xffffffff, "Northern Weather Institute");
  ASSERT_EQ(paper.texts().size(), 2u);
  EXPECT_TRUE(paper.texts()[0].cut);
  EXPECT_FALSE(paper.texts()[1].cut);
  EXPECT_EQ(paper.texts()[0].panel, "paper");
}

TEST(Writing, StandsLeftRightAndInTheMiddle) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  const core::RectPx box{100, 10, 300, 20};
  const float width = text_width(canvas, type::body, "Tromsø");
  const auto left_of = [&](Align align) {
    return draw_text(canvas, type::body, box, 0xffffffff, "Tromsø", align).x;
  };
  EXPECT_NEAR(left_of(Align::left), 100, 0.6f);
  EXPECT_NEAR(left_of(Align::centre), 100 + (300 - width) / 2, 0.6f);
  EXPECT_NEAR(left_of(Align::right), 400 - width, 0.6f);
}

TEST(Writing, LettersThatAreSpacedAreWiderByEachSpace) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  TextStyle spaced = type::body;
  spaced.tracking = 2;
  EXPECT_NEAR(
      text_width(canvas, spaced, "AS KNOWN"),
      text_width(canvas, type::body, "AS KNOWN") + 2 * 7,
      0.01f
  );
  EXPECT_EQ(text_width(canvas, spaced, ""), 0);
}

TEST(Writing, StandsOnWholeDevicePixels) {
  for (const float ratio : {1.0f, 1.25f, 2.0f}) {
    Paper paper(ratio);
    const Canvas canvas = paper.canvas();
    for (const float x : {10.1f, 10.4f, 10.77f}) {
      const float at =
          draw_text(canvas, type::body, {x, 33.3f, 300, 20}, 0xffffffff, "Tromsø").x * ratio;
      EXPECT_NEAR(at, std::round(at), 0.01f) << x << " at " << ratio;
    }
  }
}

// --- Lines ---

// The text again, from its lines.
std::string joined(const Canvas& canvas, float width, std::string_view text) {
  std::string all;
  while (!text.empty()) {
    const FirstLine first = first_line(canvas, type::body, width, text);
    all += std::string(first.line) + "|";
    EXPECT_LT(first.rest.size(), text.size()) << "each line takes something";
    text = first.rest;
  }
  return all;
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '|') {
      letters += c;
    }
  }
  return letters;
}

TEST(Writing, LinesLoseNoLetterAndHoldTheirWidth) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  for (const char* const text : kTexts) {
    for (const float width : {1.0f, 7.0f, 20.0f, 45.0f, 90.0f, 150.0f, 400.0f}) {
      EXPECT_EQ(letters_of(joined(canvas, width, text)), letters_of(text)) << width;
      std::string_view rest = text;
      while (!rest.empty()) {
        const FirstLine first = first_line(canvas, type::body, width, rest);
        const bool one_letter = first.line.size() <= 4;
        EXPECT_TRUE(one_letter || text_width(canvas, type::body, first.line) <= width + 0.01f)
            << first.line << " in " << width;
        rest = first.rest;
      }
    }
  }
}

TEST(Writing, LinesBreakAtBlanksWhereThereAreAny) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  const std::string_view text = "The balloon left the station at Tromsø in the morning";
  for (float width = 90; width < 400; width += 10) {
    std::string_view rest = text;
    while (!rest.empty()) {
      const FirstLine first = first_line(canvas, type::body, width, rest);
      const std::size_t end = static_cast<std::size_t>(first.line.end() - text.begin());
      EXPECT_TRUE(end == text.size() || text[end] == ' ') << first.line << " in " << width;
      rest = first.rest;
    }
  }
}

TEST(Writing, ALineBreakInTheTextIsOne) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  EXPECT_EQ(joined(canvas, 500, "one\ntwo\n\nfour"), "one|two||four|");
  EXPECT_EQ(joined(canvas, 500, "\nsecond"), "|second|");
}

TEST(Writing, IsAsHighAsItWasMeasured) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  for (const char* const text : kTexts) {
    for (const float width : {30.0f, 80.0f, 300.0f}) {
      for (const int most : {1, 2, 5, 64}) {
        EXPECT_EQ(
            draw_wrapped(canvas, type::body, {10, 10}, width, 0xffffffff, text, most),
            wrapped_height(canvas, type::body, width, text, most)
        ) << text
          << " in " << width;
      }
    }
  }
}

TEST(Writing, TheLastLineThatIsAllowedSaysThatThereIsMore) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  const std::string text = "The balloon left the station at Tromsø in the morning of the second";
  draw_wrapped(canvas, type::body, {10, 10}, 100, 0xffffffff, text, 2);
  ASSERT_EQ(paper.texts().size(), 2u);
  EXPECT_FALSE(paper.texts()[0].cut);
  EXPECT_TRUE(paper.texts()[1].cut);
}

TEST(Writing, NoTextTakesNoRoom) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  EXPECT_EQ(draw_wrapped(canvas, type::body, {10, 10}, 100, 0xffffffff, ""), 0);
  EXPECT_EQ(wrapped_height(canvas, type::body, 100, ""), 0);
}

TEST(Writing, ARoomWithoutWidthEnds) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  for (const float width : {0.0f, -5.0f}) {
    EXPECT_GT(wrapped_height(canvas, type::body, width, "Tromsø", 64), 0);
  }
}

TEST(Writing, BrokenBytesAreStillTextAndEnd) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  for (const std::string text : {"\xE2\x82", "a\xFF\xFE b", "\x80\x80\x80", "ok \xC3"}) {
    EXPECT_GE(text_width(canvas, type::body, text), 0);
    (void)joined(canvas, 20, text);
    draw_wrapped(canvas, type::body, {10, 10}, 20, 0xffffffff, text, 5);
  }
}

TEST(Writing, KnowsWhatAFaceCannotWrite) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  EXPECT_TRUE(can_write(canvas, Face::sans, "The balloon that did not come down"));
  EXPECT_TRUE(can_write(canvas, Face::sans, ""));
  EXPECT_FALSE(can_write(canvas, Face::sans, "Tromsø 名前"));
}

TEST(Writing, AHaloGrowsTheInkByItsRadiusOnEachSide) {
  Paper paper;
  const Canvas canvas = paper.canvas();
  (void)paper.drawn();
  draw_line(canvas, type::body, {100, 100}, 0xffffffff, "Tromsø");
  const core::RectPx plain = paper.drawn();
  draw_haloed(canvas, type::body, {100, 100}, 0xffffffff, 0xff000000, 2, "Tromsø");
  const core::RectPx haloed = paper.drawn();
  EXPECT_NEAR(haloed.x, plain.x - 2, 0.01f);
  EXPECT_NEAR(haloed.y, plain.y - 2, 0.01f);
  EXPECT_NEAR(haloed.width, plain.width + 4, 0.01f);
  EXPECT_NEAR(haloed.height, plain.height + 4, 0.01f);
  EXPECT_TRUE(paper.texts().back().haloed);
}

}  // namespace
}  // namespace dateline::ui
