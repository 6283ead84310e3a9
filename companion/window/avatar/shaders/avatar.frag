// Shades a surface as VRMC_materials_mtoon 1.0 says; colours are linear, textures and the picture are sRGB.
// MASKED: what is hardly opaque is cut out. RICH: it has textures of light, too.
#version 440

layout(location = 0) in vec3 world_normal;
layout(location = 1) in vec3 to_eye;
layout(location = 2) in vec2 at;
layout(location = 3) in vec2 seen_at;

layout(location = 0) out vec4 pixel;

layout(std140, binding = 0) uniform Frame {
    mat4 projection;
    vec4 eye;
    vec4 light_direction;
    vec4 light;
    vec4 ambient;
    vec4 picture;
};

layout(std140, binding = 2) uniform Surface {
    vec4 colours[6];
    vec4 uv_scale;
    vec4 uv_moved;
    vec4 ramp;
    vec4 rim;
    vec4 edge;
    vec4 alpha;
};

layout(binding = 3) uniform sampler2D base_texture;
layout(binding = 4) uniform sampler2D shade_texture;
#ifdef RICH
layout(binding = 5) uniform sampler2D emissive_texture;
layout(binding = 6) uniform sampler2D rim_texture;
layout(binding = 7) uniform sampler2D matcap_texture;
layout(binding = 9) uniform sampler2D shading_shift_texture;
#endif

// Both within a hundredth of what sRGB says, without its powers, which take a processor long.
vec3 linear(vec3 srgb) {
    return srgb * (srgb * (srgb * 0.305306011 + 0.682171111) + 0.012522878);
}

vec3 srgb(vec3 lit) {
    vec3 half_ = sqrt(clamp(lit, 0.0, 1.0)), quarter = sqrt(half_), eighth = sqrt(quarter);
    return 0.662002687 * half_ + 0.684122060 * quarter - 0.323583601 * eighth - 0.0225411470 * clamp(lit, 0.0, 1.0);
}

void main() {
    vec4 base = texture(base_texture, at);
    float opacity = base.a * colours[0].a;
#ifdef MASKED
    if (opacity < alpha.x)
        discard;
#endif
    opacity = alpha.y > 0.5 ? opacity : 1.0;
    vec3 bright = linear(base.rgb) * colours[0].rgb;
    vec3 lit = bright;
    if (ramp.w > 0.5) {
        vec3 n = world_normal / max(length(world_normal), 1e-6) * (gl_FrontFacing || edge.w > 0.5 ? 1.0 : -1.0);
        vec3 dark = linear(texture(shade_texture, at).rgb) * colours[1].rgb;
        float shift = ramp.x;
#ifdef RICH
        shift += texture(shading_shift_texture, at).r * ramp.z;
#endif
        float share = clamp((dot(n, light_direction.xyz) + shift + 1.0 - ramp.y) / max(2.0 - 2.0 * ramp.y, 1e-4), 0.0, 1.0);
        lit = mix(dark, bright, share) * light.rgb + bright * ambient.rgb;
        float grazing = clamp(1.0 - dot(n, normalize(to_eye)) + rim.y, 0.0, 1.0);
        vec3 glint = colours[3].rgb * pow(grazing, max(rim.x, 1e-4));
#ifdef RICH
        glint += linear(texture(matcap_texture, vec2(n.x, -n.y) * 0.495 + 0.5).rgb) * colours[4].rgb;
        glint *= linear(texture(rim_texture, at).rgb);
#endif
        lit += glint * mix(vec3(1.0), light.rgb + ambient.rgb, rim.z);
    }
    vec3 shine = colours[2].rgb;
#ifdef RICH
    shine *= linear(texture(emissive_texture, at).rgb);
#endif
    lit += shine;
    if (edge.w > 0.5)
        lit = colours[5].rgb * mix(vec3(1.0), lit, edge.z);
    // what is cut off below ends with the circle behind it
    vec2 from_middle = seen_at + vec2(0.0, 0.02);
    if (picture.w > 0.0 && from_middle.y < 0.0)
        opacity *= 1.0 - smoothstep(picture.w - 0.01, picture.w, length(from_middle));
    pixel = vec4(srgb(lit) * opacity, opacity);
}
