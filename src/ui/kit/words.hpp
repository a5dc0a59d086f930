// The story's words as panels show them: dates and figures put into text once per story, short
// names, labels of relations.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/model/world.hpp"
#include "app/words/messages.hpp"

namespace dateline::ui {

using app::Message;
using app::Messages;

// A line put together without allocating; what does not fit is left off at a whole letter.
class Line {
 public:
  Line& add(std::string_view text) noexcept;
  Line& add(std::uint32_t number) noexcept;  // digits grouped by commas
  [[nodiscard]] std::string_view view() const noexcept {
    return {text_, size_};
  }
  void clear() noexcept {
    size_ = 0;
  }

 private:
  char text_[320];
  std::size_t size_ = 0;
};

struct ClaimWords {
  std::string figure;     // of its first figure; empty for none
  std::string said;       // `31 Oct`, `by 26 Oct`
  std::string said_long;  // `Thu 31 Oct 2024`, with the place where it was said
  // what its words are about; empty when that is not said, or the day it was said
  std::string happened;
};

struct SourceWords {
  std::string published;  // `26 Oct`, `c. 2 Nov`
  std::string published_long;
};

struct StoryWords {
  std::vector<ClaimWords> claims;
  std::vector<SourceWords> sources;
  std::string period;  // `Oct–Nov 2024`
  std::uint32_t speakers = 0;
  int year = 1970;  // the one left out of short dates

  // Puts the story into words when it is not the one kept, or not in this language.
  void keep(const app::World& world, const Messages& messages);

 private:
  std::uint64_t revision_ = 0;
  app::Language language_ = app::Language::en;
};

// `2 Nov 2024`, `2 Nov`; `Oct`, `Oct 2024`, `2024`.
[[nodiscard]] Line day_text(const Messages& messages, core::Day day, bool with_year) noexcept;
[[nodiscard]] std::string_view month_name(const Messages& messages, int month) noexcept;
[[nodiscard]] Line month_text(const Messages& messages, core::Day day) noexcept;
[[nodiscard]] Line year_text(core::Day day) noexcept;

// Who carried it: the publisher; where it is not named, the article as it is called everywhere.
[[nodiscard]] std::string_view outlet_text(const core::Source& source) noexcept;

// Who stands over a claim in a row: the speaker; of what an outlet says itself, that it reports it,
// so that no one takes it for who acts. `name` is the speaker's, long or short.
[[nodiscard]] Line speaker_text(
    const Messages& messages,
    const core::Story& story,
    const core::Claim& claim,
    std::string_view name
) noexcept;

// What a relation is called at the claim `here`: `Agrees`, `Part of`, `Earlier denial`.
[[nodiscard]] std::string_view relation_label(
    const Messages& messages,
    const app::World& world,
    const core::Relation& relation,
    core::ClaimIndex here
) noexcept;

// The label of the scope that the claim's first figure has in a question it answers; empty for
// none.
[[nodiscard]] std::string_view
scope_label(const core::Story& story, const core::Claim& claim) noexcept;

// The claim in a few words: the editor's, or its whole sentence.
[[nodiscard]] inline std::string_view short_of(const core::Claim& claim) noexcept {
  return claim.short_text.empty() ? std::string_view(claim.summary)
                                  : std::string_view(claim.short_text);
}

// `Kursk region`, `near Donetsk`, with what is left open: `Far East (extent not stated)`.
[[nodiscard]] Line
place_text(const Messages& messages, const app::World& world, core::PlaceIndex place) noexcept;

}  // namespace dateline::ui
