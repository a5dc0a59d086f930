// Numbers that tell what Dear ImGui draws from what it drew before.
#pragma once

#include <cstdint>
#include <cstring>

#include <imgui.h>

namespace dateline::platform {

using Digest = std::uint32_t;

constexpr Digest mix(Digest digest, std::uint32_t value) noexcept {
  digest = (digest ^ value) * 0x9E3779B1u;
  return digest ^ digest >> 15;
}

template <class Value>
Digest mix_words(Digest digest, const Value& value) noexcept {
  static_assert(sizeof(Value) % sizeof(std::uint32_t) == 0);
  std::uint32_t words[sizeof(Value) / sizeof(std::uint32_t)];
  std::memcpy(words, &value, sizeof value);
  for (const std::uint32_t word : words) {
    digest = mix(digest, word);
  }
  return digest;
}

// The texture, and what of the window it reaches.
inline Digest digest_of(const ImDrawCmd& command) noexcept {
  const ImTextureData* const texture = command.TexRef._TexData;
  const auto picture = texture != nullptr ? static_cast<Digest>(texture->UniqueID)
                                          : static_cast<Digest>(command.TexRef._TexID);
  return mix_words(picture, command.ClipRect);
}

}  // namespace dateline::platform
