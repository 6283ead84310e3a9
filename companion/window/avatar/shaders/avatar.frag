// Shades a surface as VRMC_materials_mtoon 1.0 says; colours are linear, textures and the picture are sRGB.
// MASKED: what is hardly opaque is cut out. RICH: it has more textures than those of base and shade.
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

vec3 linear(vec3 srgb) {
    return srgb * (srgb * (srgb * 0.305306011 + 0.682171111) + 0.012522878);
}

vec3 srgb(vec3 lit) {
    return max(1.055 * pow(max(lit, 0.0), vec3(1.0 / 2.4)) - 0.055, 0.0);
}

#ifdef RICH
vec3 emissive_part() {
    return linear(texture(emissive_texture, at).rgb);
}

vec3 rim_part() {
    return linear(texture(rim_texture, at).rgb);
}

vec3 matcap_part(vec3 n) {
    return linear(texture(matcap_texture, vec2(n.x, -n.y) * 0.495 + 0.5).rgb);
}

float shift_part() {
    return texture(shading_shift_texture, at).r;
}
#else
vec3 emissive_part() {
    return vec3(1.0);
}

vec3 rim_part() {
    return vec3(1.0);
}

vec3 matcap_part(vec3 n) {
    return vec3(0.0);
}

float shift_part() {
    return 0.0;
}
#endif

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
        float shift = ramp.x + shift_part() * ramp.z;
        float share = dot(n, light_direction.xyz) + shift;
        share = clamp((share + 1.0 - ramp.y) / max(2.0 - 2.0 * ramp.y, 1e-4), 0.0, 1.0);
        lit = mix(dark, bright, share) * light.rgb + bright * ambient.rgb;

        vec3 glint = matcap_part(n) * colours[4].rgb;
        float grazing = clamp(1.0 - dot(n, normalize(to_eye)) + rim.y, 0.0, 1.0);
        glint += colours[3].rgb * pow(grazing, max(rim.x, 1e-4));
        lit += glint * rim_part() * mix(vec3(1.0), light.rgb + ambient.rgb, rim.z);
    }
    lit += emissive_part() * colours[2].rgb;
    if (edge.w > 0.5)
        lit = colours[5].rgb * mix(vec3(1.0), lit, edge.z);
    // what is cut off below ends with the circle behind it
    vec2 from_middle = seen_at + vec2(0.0, 0.02);
    if (picture.w > 0.0 && from_middle.y < 0.0)
        opacity *= 1.0 - smoothstep(picture.w - 0.01, picture.w, length(from_middle));
    pixel = vec4(srgb(lit) * opacity, opacity);
}
