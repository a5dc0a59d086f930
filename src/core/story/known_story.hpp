// The story as known on a day, and the archive that alone holds the rest of it: the one gate of "as
// known on".
//
//   read_story -> Story -> StoryArchive -- know(day) --> KnownStory -> whatever shows, says, copies,
//                                                                      announces or exports
//
// A KnownStory has every list of the story at its full length, so that an index means the same on
// every day; what was not known yet is a blank entry: its id is empty, its texts are empty, and it
// refers to nothing. Nobody but the archive can make one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/later.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

class KnownStory : public Story {
 public:
  KnownStory() = default;  // of no story: nothing is known

  // The day it is as known on; absent: with all that was published.
  [[nodiscard]] std::optional<Day> day() const noexcept {
    return day_;
  }

 private:
  friend class StoryArchive;
  KnownStory(Story story, std::optional<Day> day)
      : Story(std::move(story)),
        day_(day) {}

  std::optional<Day> day_;
};

// Whether the entry of one of a KnownStory's lists is known: a blank one has no id.
template <class Entry>
[[nodiscard]] bool is_blank(const Entry& entry) noexcept {
  return entry.id.empty();
}

// A passage as its article has it: where it stands and by which fingerprints it is found again. No
// words.
struct AnchorOfClaim {
  std::uint32_t claim = 0, number = 0;  // Appearance::number
  Appearance appearance;                // without quote, relay and words
};

struct AnchorsOfSource {
  std::string id, digest;
  std::vector<AnchorOfClaim> anchors;  // in the order of the story
};

class StoryArchive {
 public:
  StoryArchive() = default;
  explicit StoryArchive(Story whole)
      : whole_(std::move(whole)) {}

  // All of a story, for whoever has no day to choose.
  [[nodiscard]] static KnownStory all_of(Story whole) {
    return KnownStory(std::move(whole), std::nullopt);
  }

  // Makes `known`, which this archive made or which is new, the story as known on the day; absent:
  // with all that was published. O(story) for another day, nothing for the same one. While all is
  // known the archive's own story lies in `known`, so that a story's texts are held once. Without a
  // key all stays known.
  void know(KnownStory& known, std::optional<Day> day, std::optional<LaterKey> key);

  // Another one beside `now`, which this archive has made: for a comparison of two days, and for a
  // page that tells of every day.
  [[nodiscard]] DATELINE_LATER KnownStory
  known_on(LaterKey key, const KnownStory& now, std::optional<Day> day) const;

  // A copy of all of it, for a World of its own.
  [[nodiscard]] StoryArchive copy(const KnownStory& now) const {
    return StoryArchive(whole(now));
  }

  // Positions by id, and ids, whatever is known: links carry them. An empty id for a position
  // beyond the end.
  [[nodiscard]] std::optional<PlaceIndex>
  find_place(const KnownStory& now, std::string_view id) const noexcept {
    return core::find_place(whole(now), id);
  }
  [[nodiscard]] std::optional<SourceIndex>
  find_source(const KnownStory& now, std::string_view id) const noexcept {
    return core::find_source(whole(now), id);
  }
  [[nodiscard]] std::optional<ClaimIndex>
  find_claim(const KnownStory& now, std::string_view id) const noexcept {
    return core::find_claim(whole(now), id);
  }
  [[nodiscard]] std::optional<ActorIndex>
  find_actor(const KnownStory& now, std::string_view id) const noexcept {
    return core::find_actor(whole(now), id);
  }
  [[nodiscard]] std::optional<QuestionIndex>
  find_question(const KnownStory& now, std::string_view id) const noexcept {
    return core::find_question(whole(now), id);
  }
  [[nodiscard]] std::string_view id_of(const KnownStory& now, PlaceIndex place) const noexcept {
    return id_in(whole(now).places, place.value);
  }
  [[nodiscard]] std::string_view id_of(const KnownStory& now, SourceIndex source) const noexcept {
    return id_in(whole(now).sources, source.value);
  }
  [[nodiscard]] std::string_view id_of(const KnownStory& now, ClaimIndex claim) const noexcept {
    return id_in(whole(now).claims, claim.value);
  }
  [[nodiscard]] std::string_view id_of(const KnownStory& now, ActorIndex actor) const noexcept {
    return id_in(whole(now).actors, actor.value);
  }
  [[nodiscard]] std::string_view
  id_of(const KnownStory& now, QuestionIndex question) const noexcept {
    return id_in(whole(now).questions, question.value);
  }

  [[nodiscard]] bool has_speaker_of(const KnownStory& now, std::string_view country) const noexcept;
  [[nodiscard]] std::optional<ClaimIndex> default_claim(const KnownStory& now) const noexcept {
    return whole(now).default_claim;
  }
  [[nodiscard]] std::optional<QuestionIndex> default_question(
      const KnownStory& now
  ) const noexcept {
    return whole(now).default_question;
  }

  // What a text of an article is held against, by source.
  [[nodiscard]] std::vector<AnchorsOfSource> anchors(const KnownStory& now) const;

  // The days on which something became known: each source's last possible day of publication,
  // ascending, each once.
  [[nodiscard]] std::vector<Day> days(const KnownStory& now) const;

 private:
  [[nodiscard]] const Story& whole(const KnownStory& now) const noexcept {
    return now.day() || !lent_ ? whole_ : now;
  }

  template <class Entries>
  [[nodiscard]] static std::string_view id_in(const Entries& entries, std::uint32_t at) noexcept {
    return at < entries.size() ? std::string_view(entries[at].id) : std::string_view{};
  }

  Story whole_;        // moved from while `lent_`
  bool lent_ = false;  // it lies in the KnownStory of World
};

}  // namespace dateline::core
