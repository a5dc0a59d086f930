// The words that the story as HTML needs beside those of the interface.
//
// They are the `twin_` ids of data/locales/*.json, without that beginning: `"twin_as_of": "as of
// {date}"` is Word::as_of. They are kept apart from app/words/messages.hpp because the page's
// program does without them; web/locales writes a file for each language, English among
// them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/words/messages.hpp"
#include "core/base/problem.hpp"
#include "core/story/story.hpp"
#include "twin_ids.hpp"

namespace dateline::app {

using page::Word;
template <>
struct ListOf<Word, core::FigureKind> : NamedBy<Word::figure_kinds, core::FigureKind> {};
template <>
struct ListOf<Word, core::AboutStatus> : NamedBy<Word::happened, core::AboutStatus> {};
template <>
struct ListOf<Word, core::PlaceKind> : NamedBy<Word::place_kinds, core::PlaceKind> {};
template <>
struct ListOf<Word, core::Extent> : NamedBy<Word::extents, core::Extent> {};
template <>
struct ListOf<Word, core::ActorKind> : NamedBy<Word::actor_kinds, core::ActorKind> {};
template <>
struct ListOf<Word, core::MovementStatus> : NamedBy<Word::movement_states, core::MovementStatus> {};
template <>
struct ListOf<Word, Language> : NamedBy<Word::languages, Language> {};

}  // namespace dateline::app

namespace dateline::page {

class Words {
 public:
  [[nodiscard]] app::Language language() const noexcept {
    return language_;
  }

  // As it stands.
  [[nodiscard]] std::string_view text(Word id) const noexcept;

  // What a value of an enumeration is called.
  template <class Enum>
  [[nodiscard]] std::string_view name(Enum value) const noexcept {
    return app::name_in_list<Word>(*this, value);
  }

  // The part number `at`, from 0, of a list; empty beyond its end.
  [[nodiscard]] std::string_view item(Word list, std::size_t at) const noexcept {
    return app::list_item(text(list), at);
  }

  [[nodiscard]] std::string spelt(Word id, app::Values values) const;

 private:
  friend core::Result<Words> read_words(std::string_view bytes);

  std::string text_;
  std::array<std::uint32_t, kWords> starts_{};
  app::Language language_ = app::Language::en;
};

// Reads build/<preset>/languages/twin/LANGUAGE.txt. Untrusted: at most 128 KiB of UTF-8 and kWords
// lines. Errors: too_large, not_text, unknown_version (of another build, or of a language that is
// not one of ours), too_many (more or fewer lines).
[[nodiscard]] core::Result<Words> read_words(std::string_view bytes);

}  // namespace dateline::page
